using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Exchange;

namespace Answerable.Cli.Cases;

/// <summary>Tells what an import of cases did: to people in sentences, to programs in JSON.</summary>
internal static class CaseImportReport
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static async Task WriteAsync(CaseImportOutcome outcome, string body, ImportCases.Input input, bool asJson)
    {
        await Console.Out.WriteLineAsync(asJson ? Json(outcome, body, input) : string.Join('\n', Sentences(outcome, body, input)));
        if (outcome.Problems.Count > 0 && !input.IsCheck)
        {
            await Console.Error.WriteLineAsync($"answerable: {Count(outcome.Problems.Count, "thing", "things")} in {input.Source.Name} cannot be right, the first on line {outcome.Problems[0].Line}: {outcome.Problems[0].Message}. Nothing was written.");
        }
    }

    private static string Json(CaseImportOutcome outcome, string body, ImportCases.Input input) => JsonSerializer.Serialize(
        new
        {
            body,
            procedure = input.ProcedureKey,
            rows = outcome.Rows,
            open = outcome.Open,
            closed = outcome.Closed,
            imported = outcome.IsWritten ? outcome.Rows : 0,
            written = outcome.IsWritten,
            problems = outcome.Problems.Select(Row),
            notes = outcome.Notes.Select(Row),
            columns = outcome.Columns,
            unread = outcome.Unread,
            newServices = outcome.NewServices,
            newPeople = outcome.NewPeople,
        },
        Readable);

    private static object Row(CaseRowNote note) => new { line = note.Line, column = note.Column, reference = note.Reference, message = note.Message };

    private static IEnumerable<string> Sentences(CaseImportOutcome outcome, string body, ImportCases.Input input)
    {
        var found = $"{Count(outcome.Rows, "case", "cases")} of {body}, {outcome.Open} open and {outcome.Closed} closed";
        yield return outcome.IsWritten ? $"Taken over: {found}."
            : outcome.Problems.Count > 0 ? $"Nothing written: {Count(outcome.Problems.Count, "thing", "things")} in {Count(outcome.Rows, "row", "rows")} cannot be right:"
            : $"Checked, nothing written: {found}.";
        foreach (var problem in outcome.Problems)
        {
            yield return $"  {Place(problem)}: {problem.Message}";
        }

        foreach (var (names, what) in new[] { (outcome.NewServices, "Services"), (outcome.NewPeople, "People") })
        {
            if (names.Count > 0 && outcome.Problems.Count == 0)
            {
                yield return $"{what} {(outcome.IsWritten ? "added" : "to be added")}: {string.Join(", ", names)}.";
            }
        }

        if (outcome.Unread.Count > 0)
        {
            yield return $"Columns left aside: {string.Join(", ", outcome.Unread)}.";
        }

        if (outcome.Notes.Count > 0)
        {
            yield return "To look at:";
        }

        foreach (var note in outcome.Notes)
        {
            yield return $"  {Place(note)}: {note.Message}";
        }
    }

    private static string Place(CaseRowNote note) =>
        $"{(note.Line > 0 ? $"line {note.Line}" : "file")}{(note.Column is { } column ? $", {column}" : "")}{(note.Reference is { } reference ? $" ({reference})" : "")}";

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
