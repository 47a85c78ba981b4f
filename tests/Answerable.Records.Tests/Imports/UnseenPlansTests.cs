using System.Text.Json;
using Answerable.Domain.Plans;
using Answerable.Records.Imports;
using Answerable.Testing;

namespace Answerable.Records.Tests.Imports;

/// <summary>Whole plans that were written after the reader and by others: what it makes of them is what they say.</summary>
public sealed class UnseenPlansTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Answerable.Records.Tests", "Imports", "Unseen");

    [Theory]
    [InlineData("council.csv")]
    [InlineData("health-board.xlsx")]
    [InlineData("web-table.txt")]
    public void Every_row_is_read_with_its_number_owner_and_status(string name)
    {
        var reading = PlanSourceReader.Read(SourceFileReader.Read(File.ReadAllBytes(Path.Combine(Folder, name)), name));

        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".expected.json"))));
        var rows = expected.RootElement.GetProperty("rows").EnumerateArray().ToList();
        var read = reading.Activities.ToList();
        Assert.Equal(expected.RootElement.GetProperty("activities").GetInt32(), read.Count);
        Assert.Equal([.. rows.Select(row => Said(row, "number") ?? "")], read.Select(row => row.Number));
        Assert.Equal([.. rows.Select(row => Said(row, "owner"))], read.Select(row => row.Owner));
        Assert.All(rows.Zip(read), pair => Assert.Contains(Said(pair.First, "declaredStatus") ?? "", pair.Second.DeclaredStatus ?? "", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Said(JsonElement row, string key) => row.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
