using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Domain;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;

namespace Answerable.Cli.Plans;

/// <summary>Tells what the gate found: to people in sentences, to programs in JSON.</summary>
internal static class GateReport
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string Json(GateReading reading) => JsonSerializer.Serialize(
        reading.Results.Select(result => (Result: result, Row: RowOf(reading, result.Finding.Place))).Select(one => new
        {
            code = one.Result.Finding.Code,
            row = one.Result.Finding.Place.Row,
            field = one.Result.Finding.Place.Column,
            text = one.Result.Finding.Text,
            offer = Offer(one.Result.Finding.Offer),
            state = State(one.Result),
            kind = Word.Of(one.Result.Finding.Kind),
            table = one.Result.Finding.Place.Table,
            number = one.Row?.Name,
            section = one.Row?.Group,
            line = one.Row?.Line,
            message = one.Result.Finding.Message,
        }),
        s_readable);

    public static IEnumerable<string> Sentences(GateReading reading)
    {
        var content = reading.Content;
        var open = reading.Results.Count(result => result.IsOpen);
        yield return string.Create(CultureInfo.InvariantCulture, $"{content.Title}, {content.Period}: {reading.Results.Count} {(reading.Results.Count == 1 ? "finding" : "findings")}, {open} open.");
        foreach (var result in reading.Results)
        {
            var (finding, row) = (result.Finding, RowOf(reading, result.Finding.Place));
            var line = row?.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "";
            yield return $"  {State(result),-8} {finding.Code}, {(row is null ? finding.Place.Table ?? "text" : $"row {row.Key} ({row.Name}){line}")}{(finding.Place.Column is { } column ? $", {column}" : "")}: \"{Cut(finding.Text)}\". {finding.Message} [{Offer(finding.Offer)}]";
        }
    }

    private static EditionRow? RowOf(GateReading reading, EditionPlace place) =>
        reading.Matter.Draft.Whole.Tables.FirstOrDefault(table => table.Key == place.Table)?.Rows.FirstOrDefault(row => row.Key == place.Row);

    private static string State(GateResult result) => result.IsLeftOut ? "left-out" : result.Decision is { } decision ? Word.Of(decision.Answer) : "open";

    private static string Offer(GateOffer offer) => offer.Act switch
    {
        GateAct.Redact => $"redact: {offer.Replacement}",
        GateAct.Drop => "drop",
        _ => "correct",
    };

    private static string Cut(string text) => text.Replace('\n', ' ') is { Length: > 80 } line ? line[..79] + "…" : text.Replace('\n', ' ');
}
