using System.Globalization;
using Answerable.Domain.History;

namespace Answerable.Records.History;

/// <summary>A checkpoint as a small text file that is kept outside the database.</summary>
internal static class CheckpointFile
{
    private const string Title = "Answerable checkpoint";

    public static async Task<string> WriteAsync(string folder, Checkpoint checkpoint, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"checkpoint-{checkpoint.Number:000000}.txt"));
        string[] lines =
        [
            Title,
            string.Create(CultureInfo.InvariantCulture, $"number: {checkpoint.Number}"),
            $"at: {CanonicalForm.Text(checkpoint.At)}",
            string.Create(CultureInfo.InvariantCulture, $"entries: {checkpoint.Entries}"),
            $"previous: {checkpoint.Previous}",
            $"root: {checkpoint.Root}",
        ];
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n", cancellation);
        return path;
    }

    public static async Task<Checkpoint> ReadAsync(string path, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(path, cancellation);
        var values = lines.Skip(1).Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()[1], StringComparer.Ordinal);
        if (lines is not [Title, ..] || !values.TryGetValue("root", out var root) || !int.TryParse(values.GetValueOrDefault("number"), CultureInfo.InvariantCulture, out var number))
        {
            throw new InvalidDataException($"{path} is not a checkpoint that this program exported");
        }

        return new() { Number = number, Previous = values.GetValueOrDefault("previous", ""), Root = root };
    }
}
