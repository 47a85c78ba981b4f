using System.Text;
using System.Text.Json;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Exchange;
using Answerable.Records.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

public enum CaseExportFormat
{
    Csv,
    Json,
}

/// <summary>All cases of a body as a table that can be taken over again. It holds people's names and addresses: that it was made stands in the body's history.</summary>
public sealed class ExportCases(RecordsContext records, CaseProcedures procedures)
{
    private const int AtOnce = 500;

    private static readonly JsonWriterOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="ProcedureKey">Null for the cases of every procedure.</param>
    public sealed record Input(CaseExportFormat Format, string? ProcedureKey = null);

    public static Refusal? WhyNot(Actor by) =>
        by.May(Permission.ManageCases) || by.May(Permission.ReadEverything) ? null : new("cases.export-permission", "Only who manages cases can take all of them out");

    public async Task RunAsync(Input input, Stream output, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(WhyNot(by));
        var scope = records.For(by);
        await scope.NoteAsync(new("body", by.BodyId), "cases-exported", null, cancellation);
        var columns = CaseExportColumns.Of(await StagesAsync(scope, input, cancellation));
        if (input.Format is CaseExportFormat.Csv)
        {
            await WriteAsync(output, CsvText.Line([.. columns.Select(column => column.Name)]), cancellation);
            await foreach (var one in ReadAsync(scope, input, cancellation))
            {
                await WriteAsync(output, CsvText.Line([.. columns.Select(column => column.Value(one) ?? "")]), cancellation);
            }

            return;
        }

        await using var json = new Utf8JsonWriter(output, s_readable);
        json.WriteStartArray();
        await foreach (var one in ReadAsync(scope, input, cancellation))
        {
            json.WriteStartObject();
            foreach (var (name, value) in columns)
            {
                json.WriteString(name, value(one));
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }

    private static IQueryable<Case> Cases(Scope scope, Input input) =>
        scope.Cases().AsNoTracking().Where(about => input.ProcedureKey == null || about.ProcedureKey == input.ProcedureKey);

    /// <summary>As many as the procedure with the most has; of those that have cases.</summary>
    private async Task<int> StagesAsync(Scope scope, Input input, CancellationToken cancellation)
    {
        var found = await Cases(scope, input).Select(about => new { about.ProcedureKey, about.ProcedureVersion }).Distinct().ToListAsync(cancellation);
        return found.Count > 0 ? found.Max(one => procedures.Find(one.ProcedureKey, one.ProcedureVersion).Stages.Count)
            : input.ProcedureKey is { } key ? procedures.Nearest(key, scope.Today, null).Rules.Stages.Count
            : 2;
    }

    private async IAsyncEnumerable<ExportedCase> ReadAsync(Scope scope, Input input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var units = await scope.Rows<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var people = await scope.Rows<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        for (var after = ""; ;)
        {
            var last = after;
            var cases = await Cases(scope, input).Where(about => about.Reference.CompareTo(last) > 0).OrderBy(about => about.Reference).Take(AtOnce).ToListAsync(cancellation);
            var ids = cases.Select(about => about.Id).ToList();
            var stages = (await scope.Rows<CaseStage>().AsNoTracking().Where(stage => ids.Contains(stage.CaseId)).OrderBy(stage => stage.Number).ToListAsync(cancellation)).ToLookup(stage => stage.CaseId);
            var customers = (await scope.Rows<CasePerson>().AsNoTracking().Where(person => ids.Contains(person.CaseId) && person.Role == CaseRole.Customer).ToListAsync(cancellation)).ToLookup(person => person.CaseId);
            foreach (var about in cases)
            {
                yield return new(
                    about, procedures.Find(about.ProcedureKey, about.ProcedureVersion), customers[about.Id].FirstOrDefault(), [.. stages[about.Id]],
                    Name(units, about.ServiceId), Name(units, about.TeamId), Name(people, about.HandlerId));
            }

            if (cases.Count < AtOnce)
            {
                break;
            }

            after = cases[^1].Reference;
        }
    }

    private static string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    private static async Task WriteAsync(Stream output, string text, CancellationToken cancellation) => await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
}
