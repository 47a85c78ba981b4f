using System.Collections.Concurrent;

namespace Answerable.Records.History;

/// <summary>The newest entry of a body's history: as long as it is the newest, nothing of the body has changed.</summary>
public sealed record LastAct(Guid Entry, DateTime At)
{
    /// <summary>PostgreSQL: every transaction with a lower number has ended.</summary>
    public long EndedBelow { get; init; }

    /// <summary>PostgreSQL: the number that the next transaction gets.</summary>
    public long NextNumber { get; init; }
}

/// <summary>
/// What this node has read for a screen and may show again until something is done in the body. Asked with the newest act, which every
/// screen reads anew, so that nodes need not tell each other.
/// </summary>
public sealed class Remembered(TimeProvider clock)
{
    private const int Most = 2000;

    /// <summary>An act may be committed a moment after one with a later id: what is younger is not kept yet.</summary>
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(5);

    /// <summary>No act takes longer. Other databases of the same server may write for hours.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(Type Screen, Guid Of, object Part), (Guid Act, object Value)> known = [];

    /// <summary>By the newest act: the number that the next transaction got when it was first seen.</summary>
    private readonly ConcurrentDictionary<Guid, long> firstSeen = [];

    /// <summary>What was kept of the screen, or null where there is nothing or something was done since.</summary>
    /// <param name="of">The plan, or the body.</param>
    /// <param name="part">Which part of it, and for whom where that makes a difference.</param>
    public T? Find<T>(Guid of, object part, LastAct act)
        where T : class =>
        known.TryGetValue((typeof(T), of, part), out var kept) && kept.Act == act.Entry ? (T)kept.Value : null;

    public T Keep<T>(Guid of, object part, LastAct act, T value)
        where T : class
    {
        if (IsSettled(act))
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[(typeof(T), of, part)] = (act.Entry, value);
        }

        return value;
    }

    /// <summary>Nothing with an earlier id can be committed any more: neither by an act of this moment nor by a long one that was on its way when the newest was first seen.</summary>
    private bool IsSettled(LastAct act)
    {
        if (firstSeen.Count >= Most)
        {
            firstSeen.Clear();
        }

        var number = firstSeen.GetOrAdd(act.Entry, act.NextNumber);
        var age = clock.GetUtcNow().UtcDateTime - act.At;
        return age > s_settled && (act.EndedBelow >= number || age > s_longest);
    }
}
