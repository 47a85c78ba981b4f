using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Cases;

/// <summary>Why someone was told where else to turn.</summary>
public enum SignpostBecause
{
    /// <summary>They can turn there as well, or afterwards.</summary>
    Besides,

    /// <summary>It is nothing that this procedure is for.</summary>
    NotForIt,

    /// <summary>It came too late.</summary>
    OutOfTime,
}

/// <summary>Where to: one of the procedure's signposts, or another place in words.</summary>
public sealed record SignpostIntake(string? Key, string? Elsewhere);

/// <summary>The customer was told where else to turn. Never changed.</summary>
public sealed class CaseSignpost : CasePart
{
    /// <summary>From 1 within the case.</summary>
    public int Number { get; init; }

    /// <summary>The stage at which they were told.</summary>
    public required string StageKey { get; init; }

    /// <summary>Null for a place that the procedure does not list.</summary>
    public string? SignpostKey { get; init; }

    /// <summary>As it was called then.</summary>
    public required string Name { get; init; }

    public SignpostBecause Because { get; init; }

    [PrivateText]
    public required string Reason { get; init; }

    public DateOnly On { get; init; }
}

/// <summary>Telling people where else to turn: an ombudsman, a regulator, an appeal, somebody who speaks for them.</summary>
public static class CaseSignposting
{
    extension(CaseFile file)
    {
        public void Signpost(SignpostIntake to, string reason, DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(
                file.WhyNot(CaseAct.Signpost, now.By)
                ?? CaseWork.WhyNoReason(reason)
                ?? (on > now.TodayOn || on < file.Case.ReceivedOn ? new Refusal("case.signpost-day", "They cannot have been told before it was received, nor in the future") : null));
            var sign = file.AddSignpost(to, SignpostBecause.Besides, reason, on, now);
            file.Move(CaseAct.Signpost, $"Told where else to turn: {sign.Name}. {reason}", now);
        }

        internal CaseSignpost AddSignpost(SignpostIntake to, SignpostBecause because, string reason, DateOnly on, CaseMoment now)
        {
            RefusedException.ThrowIf(WhyNotTo(file.Rules, to));
            file.Case.HasSignposts = true;
            return file.Add(new CaseSignpost
            {
                Id = now.NextId(),
                BodyId = file.Case.BodyId,
                CaseId = file.Case.Id,
                Number = file.Signposts.Count + 1,
                StageKey = file.Stage.StageKey,
                SignpostKey = to.Key,
                Name = file.Rules.Signpost(to.Key)?.Name ?? to.Elsewhere!,
                Because = because,
                Reason = reason,
                On = on,
            });
        }
    }

    internal static Refusal? WhyNotTo(CaseRules rules, SignpostIntake? to) =>
        to?.Key is { } key ? rules.Signpost(key) is null ? new("case.signpost", "Choose one of the places in the list") : null
        : string.IsNullOrWhiteSpace(to?.Elsewhere) ? new("case.signpost", "Say where they can turn")
        : null;
}
