using System.Collections.Concurrent;

namespace Answerable.Records.History;

/// <summary>The newest entry of a body's history: as long as it is the newest, nothing of the body has changed.</summary>
public sealed record LastAct(Guid Entry, DateTime At);

/// <summary>
/// What this node has read for a screen and may show again until something is done in the body. Asked with the newest act, which every
/// screen reads anew, so that nodes need not tell each other.
/// </summary>
public sealed class Remembered(TimeProvider clock)
{
    private const int Most = 2000;

    /// <summary>An act may be committed a moment after one with a later id: what is younger is not kept yet.</summary>
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(Type Screen, Guid Plan, int Part), (Guid Act, object Value)> known = [];

    /// <summary>What was kept of the screen, or null where there is nothing or something was done since.</summary>
    public T? Find<T>(Guid plan, int part, LastAct act)
        where T : class =>
        known.TryGetValue((typeof(T), plan, part), out var kept) && kept.Act == act.Entry ? (T)kept.Value : null;

    public T Keep<T>(Guid plan, int part, LastAct act, T value)
        where T : class
    {
        if (clock.GetUtcNow().UtcDateTime - act.At > s_settled)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[(typeof(T), plan, part)] = (act.Entry, value);
        }

        return value;
    }
}
