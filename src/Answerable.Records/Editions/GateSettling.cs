using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Editions;

internal static class GateSettling
{
    public static readonly Refusal Changed = new("gate.changed", "The words have changed since, or the finding is settled. Look at the page again.");

    /// <summary>For who prepares or approves editions.</summary>
    public static async Task<GateReading> OpenAsync(this GateDesk desk, GateMatter matter, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(by.May(Permission.PrepareEditions) || by.May(Permission.ApproveEditions) ? null : new("gate.not-allowed", "Only someone who prepares or approves editions settles what the gate finds."));
        return await desk.ReadAsync(matter, by, cancellation) ?? throw new RefusedException(new("edition.not-found", "There is nothing of this name that you may publish."));
    }

    public static void Settle(this Scope scope, string kind, GateReading reading, GateFinding finding, GateAnswer answer, string? replacement, string? reason) => scope.Add(new GateDecision
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(scope.Now)),
        BodyId = scope.Actor.BodyId,
        RecordId = reading.Matter.RecordId,
        RecordKind = kind,
        Code = finding.Code,
        Table = finding.Place.Table,
        Row = finding.Place.Row,
        Column = finding.Place.Column,
        WordsDigest = GateFindingKey.DigestOf(finding, reading.Matter.Draft.Whole),
        Answer = answer,
        Replacement = answer is GateAnswer.Redacted ? replacement : null,
        Reason = reason,
        ById = scope.Actor.PersonId,
        DecidedAt = scope.Now,
    });

    /// <summary>Who has redacted or left out something of the record, or has prepared a version that is not published yet, prepares its edition.</summary>
    public static async Task<bool> IsGateAuthorAsync(this Scope scope, Guid record, CancellationToken cancellation)
    {
        var person = scope.Actor.PersonId;
        return await scope.Rows<GateDecision>().AnyAsync(decision => decision.RecordId == record && decision.ById == person && decision.Answer != GateAnswer.Waived, cancellation)
            || await scope.Rows<Edition>().AnyAsync(edition => edition.RecordId == record && edition.PreparedById == person && edition.PublishedAt == null, cancellation);
    }
}
