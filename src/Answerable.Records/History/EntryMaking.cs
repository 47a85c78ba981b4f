using System.Security.Cryptography;
using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Records.History;

/// <summary>What an act leaves in a record's chain, whichever way it is then written.</summary>
internal static class EntryMaking
{
    public static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static HistoryHead NewHead(RecordKey record, Guid bodyId) =>
        new() { Id = record.Id, BodyId = bodyId, RecordKind = record.Kind, Hash = CanonicalForm.Nothing, Salt = NewSalt() };

    /// <summary>Adds what is different in a row, and the digest of what it is now. A row without an old state is new; one without a new state was removed.</summary>
    public static void Compare(RecordedTable table, Guid id, string?[]? old, string?[]? now, HistoryHead head, List<FieldChange> changes, List<RowState> rows, WordsOf words)
    {
        rows.Add(new(table.Name, id, now is null ? null : table.Digest(head.Salt, now)));
        for (var place = 0; place < table.Columns.Count; place++)
        {
            var column = table.Columns[place];
            if (column.IsListed && old?[place] != now?[place])
            {
                changes.Add(new(table.Name, id, column.Name, words.Value(old?[place], column.IsPrivate), words.Value(now?[place], column.IsPrivate)));
            }
        }
    }

    /// <summary>The next entry of the chain, with its private words where it has any; the head goes on to it.</summary>
    public static (HistoryEntry Entry, HistoryWords? Words) Next(
        HistoryHead head, Actor actor, DateTime at, string act, string? reason, IReadOnlyList<FieldChange> changes, IReadOnlyList<RowState> rows, WordsOf words)
    {
        var entry = new HistoryEntry
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(at)),
            BodyId = actor.BodyId,
            RecordKind = head.RecordKind,
            RecordId = head.Id,
            Number = head.Number + 1,
            ById = actor.PersonId,
            Capacity = actor.Capacity,
            At = at,
            Act = act,
            ReasonDigest = words.Digest(reason).Text,
            Changes = HistoryJson.Write(changes),
            Rows = HistoryJson.Write(rows),
            Previous = head.Hash,
            Hash = "",
        };
        entry.Hash = entry.ComputeHash();
        head.Number = entry.Number;
        head.Hash = entry.Hash;
        return (entry, words.Kept.Count == 0 ? null : new() { Id = entry.Id, BodyId = actor.BodyId, Salt = words.Salt, Words = HistoryJson.Write(words.Kept) });
    }
}

/// <summary>The private words of one entry, by their digests.</summary>
internal sealed class WordsOf
{
    public string Salt { get; } = EntryMaking.NewSalt();

    public Dictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

    public RecordedValue Value(string? text, bool isPrivate) => isPrivate ? Digest(text) : new(text, false);

    public RecordedValue Digest(string? text)
    {
        if (text is null)
        {
            return new(null, false);
        }

        var digest = CanonicalForm.Digest(Salt, text);
        Kept[digest] = text;
        return new(digest, true);
    }
}
