using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The meetings that look at a plan, and one of them with what was asked and decided for it.</summary>
public sealed class PlanMeetings(RecordsContext records)
{
    public sealed record Listed(Meeting Meeting, int Challenges, int Unanswered, int Decisions);

    /// <param name="Other">Questions that are for no meeting.</param>
    public sealed record All(Plan Plan, IReadOnlyList<Listed> Meetings, IReadOnlyList<PlanTalk.Challenge> Other, IReadOnlyList<PlanTalk.Decision> Decisions);

    /// <param name="Last">The meeting before, or null where it is the first.</param>
    /// <param name="Readers">Who will be told when the papers go out.</param>
    public sealed record One(
        Plan Plan, Meeting Meeting, Meeting? Last, string? IssuedBy, IReadOnlyList<PlanTalk.Challenge> Challenges, IReadOnlyList<PlanTalk.Decision> Decisions, IReadOnlyList<string> Readers);

    public async Task<All?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await PlanAsync(scope, key, cancellation) is not { } plan)
        {
            return null;
        }

        var (challenges, decisions) = (scope.Rows<PlanChallenge>(), scope.Rows<PlanDecision>());
        var meetings = await scope.Rows<Meeting>().AsNoTracking().Where(meeting => meeting.PlanId == plan.Id).OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Position)
            .Select(meeting => new Listed(
                meeting, challenges.Count(one => one.MeetingId == meeting.Id), challenges.Count(one => one.MeetingId == meeting.Id && one.AnsweredAt == null), decisions.Count(one => one.MeetingId == meeting.Id)))
            .ToListAsync(cancellation);
        return new(
            plan, meetings,
            await PlanTalk.Challenges(scope, challenges.AsNoTracking().Where(one => one.PlanId == plan.Id && one.MeetingId == null)).ToListAsync(cancellation),
            await PlanTalk.Decisions(scope, decisions.AsNoTracking().Where(one => one.PlanId == plan.Id && one.MeetingId == null)).ToListAsync(cancellation));
    }

    public async Task<One?> ReadOneAsync(string key, int number, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await PlanAsync(scope, key, cancellation) is not { } plan
            || await scope.Rows<Meeting>().AsNoTracking().SingleOrDefaultAsync(meeting => meeting.PlanId == plan.Id && meeting.Position == number, cancellation) is not { } meeting)
        {
            return null;
        }

        return new(
            plan, meeting,
            await scope.Rows<Meeting>().AsNoTracking().Where(one => one.PlanId == plan.Id && one.HeldOn < meeting.HeldOn).OrderByDescending(one => one.HeldOn).FirstOrDefaultAsync(cancellation),
            meeting.IssuedById is { } issuer ? await scope.Rows<Person>().Where(person => person.Id == issuer).Select(person => person.Name).SingleOrDefaultAsync(cancellation) : null,
            await PlanTalk.Challenges(scope, scope.Rows<PlanChallenge>().AsNoTracking().Where(one => one.MeetingId == meeting.Id)).ToListAsync(cancellation),
            await PlanTalk.Decisions(scope, scope.Rows<PlanDecision>().AsNoTracking().Where(one => one.MeetingId == meeting.Id)).ToListAsync(cancellation),
            [.. (await IssuePapers.ReadersAsync(scope, plan, cancellation)).Select(person => person.Name)]);
    }

    /// <returns>The challenge and its plan, and whether this person may answer it; null where there is none.</returns>
    public async Task<(Plan Plan, PlanTalk.Challenge Challenge, bool MayAnswer)?> ReadChallengeAsync(string key, int number, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await PlanAsync(scope, key, cancellation) is not { } plan
            || await scope.Rows<PlanChallenge>().AsNoTracking().SingleOrDefaultAsync(one => one.PlanId == plan.Id && one.Position == number, cancellation) is not { } row)
        {
            return null;
        }

        var found = await PlanTalk.Challenges(scope, scope.Rows<PlanChallenge>().AsNoTracking().Where(one => one.Id == row.Id)).SingleAsync(cancellation);
        var mayAnswer = by.May(Permission.EditPlans)
            || (row.ActivityId is null ? by.May(Permission.DecideOnPlans)
                : by.May(Permission.UpdateOwnActivities) && await scope.Rows<ActivityOwner>().AnyAsync(owner => owner.ActivityId == row.ActivityId && owner.PersonId == by.PersonId, cancellation));
        return (plan, found, mayAnswer && found.AnsweredAt is null);
    }

    private static async Task<Plan?> PlanAsync(Scope scope, string key, CancellationToken cancellation)
    {
        var plan = await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation);
        if (plan is { IsRestricted: true })
        {
            await scope.NoteReadingAsync(new("plan", plan.Id), cancellation);
        }

        return plan;
    }
}
