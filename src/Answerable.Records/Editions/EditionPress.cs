using System.Globalization;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Records.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

/// <summary>Builds what an edition says from what the gate lets out, once, and stores every file of it. The acts that prepare use it.</summary>
public sealed class EditionPress(RecordsContext records, GateDesk gate, LastPublished last, FileStore store)
{
    /// <param name="Series">The record's key.</param>
    /// <param name="Corrects">The number of the edition that is put right, or null.</param>
    public sealed record Order(string Kind, string Series, string Period, bool OffersQuickExit, int? Corrects = null, string? Correction = null);

    /// <summary>The files of an edition, as they are stored and as they are served.</summary>
    public sealed record BuiltFile(string Name, string Title, EditionRendition Rendition, byte[] Bytes);

    public static IReadOnlyList<BuiltFile> Build(string series, EditionContent content) =>
    [
        new($"{series}.json", "Data of the whole (JSON)", EditionRendition.Json, EditionJson.Write(content)),
        new($"{series}.html", "Page", EditionRendition.Html, Encoding.UTF8.GetBytes(EditionHtml.Write(content))),
        new($"{series}.xlsx", "Spreadsheet of all tables (XLSX)", EditionRendition.Xlsx, EditionWorkbook.Write(content)),
        .. content.Tables.Where(table => table.Rows.Count > 0).Select(table => new BuiltFile($"{series}-{table.Key}.csv", $"{table.Title} (CSV)", EditionRendition.Csv, EditionCsv.Write(table))),
    ];

    internal async Task<Edition> PrepareAsync(Order order, Scope scope, CancellationToken cancellation)
    {
        var by = scope.Actor;
        RefusedException.ThrowIf(Edition.WhyNotPrepare(by));
        var reading = await gate.ReadAsync(order.Kind, order.Series, order.Period, await last.ReadAsync(order.Kind, order.Series, by, cancellation), by, cancellation)
            ?? throw new RefusedException(new("edition.record-not-found", $"There is no {order.Kind} \"{order.Series}\" that you could publish."));
        var known = await scope.Rows<Edition>().Where(edition => edition.Series == order.Series).ToListAsync(cancellation);
        RefusedException.ThrowIf(WhyNot(reading, known));
        var edition = Placed(order, reading, known, scope);
        await AddFilesAsync(edition, reading.Content, scope, cancellation);
        return edition;
    }

    private static Refusal? WhyNot(GateReading reading, List<Edition> known)
    {
        var open = reading.Results.Count(result => result.IsOpen);
        return open > 0 ? new("edition.gate-open", string.Create(CultureInfo.InvariantCulture, $"The gate has {open} open {(open == 1 ? "finding" : "findings")}: settle {(open == 1 ? "it" : "them")} first"))
            : known.Exists(edition => edition.RecordId != reading.Matter.RecordId) ? new("edition.series-taken", "Something else is published under this key already")
            : known.Find(edition => EditionLife.Waiting.Contains(edition.State)) is { } waiting
                ? new("edition.one-waiting", string.Create(CultureInfo.InvariantCulture, $"Version {waiting.Number} is not published yet: publish it or send it back first"))
            : null;
    }

    /// <summary>A new edition with the next number; or the one that was sent back, which the public has never seen, prepared anew.</summary>
    private static Edition Placed(Order order, GateReading reading, List<Edition> known, Scope scope)
    {
        var content = reading.Content;
        var edition = known.Find(one => one.State is EditionState.SentBack);
        if (edition is null)
        {
            edition = new()
            {
                Id = Guid.CreateVersion7(new DateTimeOffset(scope.Now)),
                BodyId = scope.Actor.BodyId,
                RecordKind = order.Kind,
                RecordId = reading.Matter.RecordId,
                Series = order.Series,
                Number = known.Count + 1,
                PeriodKey = order.Period,
                Period = content.Period,
                Title = content.Title,
                PreparedAs = scope.Actor.Capacity,
                ContentHash = "",
            };
            scope.Add(edition);
        }
        else
        {
            edition.PrepareAgain(scope.Actor);
        }

        (edition.PeriodKey, edition.Period, edition.Title, edition.AsOfOn) = (order.Period, content.Period, content.Title, content.AsOfOn);
        (edition.OffersQuickExit, edition.CorrectsNumber, edition.Correction) = (order.OffersQuickExit, order.Corrects, order.Correction);
        (edition.PreparedById, edition.PreparedAs, edition.PreparedAt) = (scope.Actor.PersonId, scope.Actor.Capacity, scope.Now);
        return edition;
    }

    private async Task AddFilesAsync(Edition edition, EditionContent content, Scope scope, CancellationToken cancellation)
    {
        foreach (var earlier in await scope.Rows<EditionFile>().Where(file => file.EditionId == edition.Id).ToListAsync(cancellation))
        {
            scope.Remove(earlier);
        }

        var position = 0;
        foreach (var file in Build(edition.Series, content))
        {
            var digest = await store.WriteAsync(file.Bytes, edition.BodyId, cancellation);
            if (file.Rendition is EditionRendition.Json)
            {
                edition.ContentHash = digest;
            }

            scope.Add(new EditionFile
            {
                Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
                BodyId = edition.BodyId,
                EditionId = edition.Id,
                Position = ++position,
                Name = file.Name,
                Title = file.Title,
                Rendition = file.Rendition,
                Digest = digest,
                Length = file.Bytes.Length,
            });
        }
    }
}
