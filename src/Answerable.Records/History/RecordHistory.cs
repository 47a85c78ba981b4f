using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.History;

/// <summary>A record's history for its page, newest first. The page has reached the record itself, through the actor's rows, before it asks.</summary>
public sealed class RecordHistory(RecordsContext records)
{
    /// <param name="By">Name of the person, or "Operator" for the command line and scheduled work.</param>
    public sealed record Entry(int Number, DateTime At, string By, string Capacity, string Act, string? Reason, IReadOnlyList<Change> Changes);

    /// <param name="Field">The column, such as "declared_status".</param>
    /// <param name="IsDisposed">The words were destroyed under the retention schedule.</param>
    public sealed record Change(string Table, Guid RowId, string Field, string? Old, string? New, bool IsDisposed);

    /// <param name="newest">How many entries at most.</param>
    public async Task<IReadOnlyList<Entry>> ReadAsync(RecordKey record, Actor by, CancellationToken cancellation, int newest = 100)
    {
        if (!by.May(Permission.ReadHistory))
        {
            throw new RefusedException(new("history.permission", "Your role does not allow you to read the history"));
        }

        var scope = records.For(by);
        var found = await (
            from entry in scope.Rows<HistoryEntry>()
            where entry.RecordId == record.Id && entry.RecordKind == record.Kind
            join person in scope.Rows<Person>() on entry.ById equals person.Id into people
            from person in people.DefaultIfEmpty()
            join words in scope.Rows<HistoryWords>() on entry.Id equals words.Id into kept
            from words in kept.DefaultIfEmpty()
            orderby entry.Number descending
            select new { entry.Number, entry.At, By = person.Name, entry.Capacity, entry.Act, entry.ReasonDigest, entry.Changes, words.Words })
            .AsNoTracking().Take(newest).ToListAsync(cancellation);
        return found.ConvertAll(entry =>
        {
            var words = entry.Words is null ? [] : HistoryJson.ReadWords(entry.Words);
            return new Entry(
                entry.Number,
                entry.At,
                entry.By ?? "Operator",
                entry.Capacity,
                entry.Act,
                entry.ReasonDigest is { } reason ? words.GetValueOrDefault(reason) : null,
                [.. HistoryJson.ReadChanges(entry.Changes).Where(change => change.Field != "version").Select(change => Read(change, words))]);
        });
    }

    private static Change Read(FieldChange change, Dictionary<string, string> words)
    {
        var isDisposed = false;
        return new(change.Table, change.RowId, change.Field, Text(change.Old), Text(change.New), isDisposed);

        string? Text(RecordedValue value)
        {
            if (!value.IsDigest)
            {
                return value.Text;
            }

            isDisposed |= !words.ContainsKey(value.Text!);
            return words.GetValueOrDefault(value.Text!);
        }
    }
}
