using System.Text.Json;

namespace Answerable.Testing;

/// <summary>Words that other programs stumble over, from the folder of shared inputs.</summary>
public static class TortureStrings
{
    private static readonly Lazy<IReadOnlyList<string>> s_naughty = new(() => JsonSerializer.Deserialize<string[]>(Text("strings", "blns.json"))!);

    private static readonly Lazy<IReadOnlyList<string>> s_formulas = new(() =>
    {
        using var payloads = JsonDocument.Parse(Text("csv_injection", "csv_injection_payloads.json"));
        return [.. payloads.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("text").GetString()!)];
    });

    public static bool AreHere => Repository.Shared is not null;

    public static IReadOnlyList<string> Naughty => s_naughty.Value;

    /// <summary>Cells that a spreadsheet would take for a formula.</summary>
    public static IReadOnlyList<string> Formulas => s_formulas.Value;

    private static string Text(string folder, string name) => File.ReadAllText(Path.Combine(Repository.Shared!, "data", "torture", folder, name));
}
