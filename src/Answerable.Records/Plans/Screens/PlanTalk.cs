using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Screens;

/// <summary>What was asked and decided about a plan, as meetings, the row's page and the record show it.</summary>
public static class PlanTalk
{
    /// <param name="Reference">The activity that it is about, or null for the whole plan.</param>
    /// <param name="Meeting">The number of the meeting that it is for, or null.</param>
    public sealed record Challenge(
        int Number, int? Reference, string? ActivityNumber, string? ActivityText, int? Meeting, string Question, string? By, bool IsByExternal, DateTime AskedAt,
        string? Answer, string? AnsweredBy, DateTime? AnsweredAt);

    public sealed record Decision(
        int Number, int? Reference, string? ActivityNumber, string? ActivityText, int? Meeting, string? MeetingTitle, string? Act, string Words, string? Follows, string? By, DateOnly DecidedOn);

    /// <summary>The newest first.</summary>
    internal static IQueryable<Challenge> Challenges(Scope scope, IQueryable<PlanChallenge> of) =>
        from challenge in of
        join found in scope.Rows<Activity>() on challenge.ActivityId equals (Guid?)found.Id into rows
        from row in rows.DefaultIfEmpty()
        join found in scope.Rows<Meeting>() on challenge.MeetingId equals (Guid?)found.Id into meetings
        from meeting in meetings.DefaultIfEmpty()
        join found in scope.Rows<Person>() on challenge.ById equals (Guid?)found.Id into askers
        from asker in askers.DefaultIfEmpty()
        join found in scope.Rows<Person>() on challenge.AnsweredById equals (Guid?)found.Id into answerers
        from answerer in answerers.DefaultIfEmpty()
        orderby challenge.Position descending
        select new Challenge(
            challenge.Position, row == null ? null : row.Reference, row == null ? null : row.Number, row == null ? null : row.Text, meeting == null ? null : meeting.Position,
            challenge.Question, asker == null ? null : asker.Name, asker != null && asker.IsExternal, challenge.AskedAt, challenge.Answer, answerer == null ? null : answerer.Name, challenge.AnsweredAt);

    /// <summary>The newest first.</summary>
    internal static IQueryable<Decision> Decisions(Scope scope, IQueryable<PlanDecision> of) =>
        from decision in of
        join found in scope.Rows<Activity>() on decision.ActivityId equals (Guid?)found.Id into rows
        from row in rows.DefaultIfEmpty()
        join found in scope.Rows<Meeting>() on decision.MeetingId equals (Guid?)found.Id into meetings
        from meeting in meetings.DefaultIfEmpty()
        join found in scope.Rows<Person>() on decision.ById equals (Guid?)found.Id into people
        from person in people.DefaultIfEmpty()
        orderby decision.Position descending
        select new Decision(
            decision.Position, row == null ? null : row.Reference, row == null ? null : row.Number, row == null ? null : row.Text, meeting == null ? null : meeting.Position,
            meeting == null ? null : meeting.Title, decision.Act, decision.Words, decision.Follows, person == null ? null : person.Name, decision.DecidedOn);
}
