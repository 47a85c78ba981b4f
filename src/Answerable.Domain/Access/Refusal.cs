namespace Answerable.Domain.Access;

/// <summary>A rule's "no": a stable code and one sentence that says why, shown before the act and after it.</summary>
public sealed record Refusal(string Code, string Message);

/// <summary>Thrown by an act that a rule refuses. One page filter, the API and the command line each show its sentence.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;

    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }
}
