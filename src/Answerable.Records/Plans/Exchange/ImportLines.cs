using System.Text.Json;
using Answerable.Domain;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The lines of a source as <see cref="PlanImport.Lines"/> keeps them: an array of [number, kind, text, activity, confidence, note].</summary>
public static class ImportLines
{
    /// <summary>The activity of each line is its identity within the plan.</summary>
    public static string Write(IEnumerable<ReadLine> lines) =>
        JsonSerializer.Serialize(lines.Select(line => new object?[]
        {
            line.Number, Word.Of(line.Kind), PlainText.Storable(line.Text), line.Activity, Word.Of(line.Confidence), PlainText.Storable(line.Note),
        }));

    public static IReadOnlyList<ReadLine> Read(string lines)
    {
        using var array = JsonDocument.Parse(lines);
        return
        [
            .. array.RootElement.EnumerateArray().Select(line => new ReadLine(
                line[0].GetInt32(),
                Word.Parse<LineKind>(line[1].GetString()!),
                line[2].GetString()!,
                line[3].ValueKind is JsonValueKind.Null ? null : line[3].GetInt32(),
                Word.Parse<ReadConfidence>(line[4].GetString()!),
                line[5].GetString())),
        ];
    }
}
