using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Publication;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Editions;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Publication;

/// <summary>What a plan hands to the editions.</summary>
public sealed class PlanEdition(RecordsContext records) : IEditionSource
{
    /// <summary>Columns whose words a person changes on the row's own form; status and comment come by acts and updates, which its page offers.</summary>
    private static readonly FrozenSet<string> s_edited = FrozenSet.Create(StringComparer.Ordinal, "activity", "number", "group", "type", "frequency", "start", "end", "target", "aims", "priority", "owner", "measure");

    public string Kind => "plan";

    public async Task<IReadOnlyList<EditionSubject>> ListAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plans = await scope.Rows<Plan>().AsNoTracking().OrderBy(plan => plan.Title).ThenBy(plan => plan.Key).ToListAsync(cancellation);
        return [.. plans.Select(plan => new EditionSubject(plan.Id, plan.Key, plan.Title, [.. PublicationPeriod.Likeliest(plan, scope.Today).Select(one => new EditionPeriod(one.Key, one.Period.Words))]))];
    }

    public async Task<EditionMatter?> ReadAsync(string key, string period, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Plan>().AsNoTracking().SingleOrDefaultAsync(plan => plan.Key == key, cancellation) is not { } plan)
        {
            return null;
        }

        var body = await scope.Rows<Body>().AsNoTracking().SingleAsync(cancellation);
        var contents = await scope.LoadContentsAsync(plan, cancellation);
        var decidedOn = await scope.Rows<PlanDecision>().Where(decision => decision.PlanId == plan.Id).MaxAsync(decision => (DateOnly?)decision.DecidedOn, cancellation);
        var draft = PlanPublication.Of(contents, period, body, await PeopleAsync(scope, cancellation), scope.Today, decidedOn);
        return new(plan.Id, plan.Title, draft with { Own = [.. draft.Own, .. await NotAcceptedAsync(scope, contents, draft, cancellation)] });
    }

    public string? CorrectAt(string key, GateFinding? finding) => finding switch
    {
        { Code: GateCode.UpdateNotAccepted, About: { } round } => $"/plans/{key}/rounds/{round}",
        { Code: GateCode.PeriodUnknown } => $"/publish/{Kind}/{key}",
        { Code: GateCode.LinkDangling, Place.Row: { } row } => $"/plans/{key}/activities/{row}#links",
        { Place: { Table: "activities", Row: { } row, Column: { } column } } when s_edited.Contains(column) => $"/plans/{key}/activities/{row}/edit",
        { Place: { Table: "activities", Row: { } row } } => $"/plans/{key}/activities/{row}",
        { Place.Table: "activities" } => $"/plans/{key}/settings",
        { Place.Table: "recommendations" } => $"/plans/{key}/recommendations",
        _ => $"/plans/{key}/about",
    };

    private static async Task<List<GateFinding>> NotAcceptedAsync(Scope scope, PlanContents contents, EditionDraft draft, CancellationToken cancellation)
    {
        var rounds = await scope.Rows<Round>().AsNoTracking().Where(round => round.PlanId == contents.Plan.Id).ToDictionaryAsync(round => round.Id, cancellation);
        var answers = await scope.Rows<RoundRow>().AsNoTracking().Where(answer => answer.PlanId == contents.Plan.Id && answer.Answer == RoundAnswer.Written && answer.AcceptedAt == null).ToListAsync(cancellation);
        return [.. UpdatesNotAccepted.Of(draft, contents, rounds, answers)];
    }

    private static async Task<List<KnownPerson>> PeopleAsync(Scope scope, CancellationToken cancellation)
    {
        var units = await scope.Rows<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var held = (await scope.Rows<RoleHeld>().AsNoTracking().Where(role => role.UnitId != null).ToListAsync(cancellation))
            .Where(role => role.IsHeldOn(scope.Today)).ToLookup(role => role.PersonId, role => units[role.UnitId!.Value]);
        var people = await scope.Rows<Person>().AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancellation);
        return [.. people.Select(person => new KnownPerson(person.Name, person.Initials, person.Post, held[person.Id].FirstOrDefault(), IsSenior: false))];
    }
}
