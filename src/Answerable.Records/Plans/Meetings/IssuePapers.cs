using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Records.Access;
using Answerable.Records.Files;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Meetings;

/// <summary>Sends a meeting's papers out: they are kept as they are now, and the people named to the plan and those who decide on it are told.</summary>
public sealed class IssuePapers(RecordsContext records, KeepFile files, RecordsSettings settings)
{
    /// <param name="Page">The papers as a part of a page, in UTF-8.</param>
    public sealed record Input(string Plan, int Number, DateOnly SinceOn, byte[] Page);

    /// <returns>How many people were told.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.EditPlans, Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var meeting = await scope.FindNumberAsync<Meeting>(plan, input.Number, cancellation);
        RefusedException.ThrowIf(meeting.WhyNotIssue(scope.Today));
        meeting.PapersId = (await files.AddAsync(scope, $"{plan.Key}-papers-{meeting.Position}.html", input.Page, cancellation)).Id;
        meeting.PapersSinceOn = input.SinceOn;
        meeting.IssuedAt = scope.Now;
        meeting.IssuedById = by.PersonId;
        var readers = await ReadersAsync(scope, plan, cancellation);
        foreach (var reader in readers)
        {
            scope.Send(
                new Mail(reader.Email!, $"Papers: {meeting.Title}, {DayWords.Of(meeting.HeldOn)}",
                    $"The papers on {plan.Title} for {meeting.Title} on {DayWords.Of(meeting.HeldOn)}{(meeting.Place is { } place ? $" ({place})" : "")} are out.\n\nRead them, and ask or challenge before the meeting:\n{settings.AddressOf($"/plans/{plan.Key}/meetings/{meeting.Position}")}"),
                $"papers-issued/{meeting.Id}/{reader.Id}");
        }

        await scope.SaveAsync("papers-issued", null, cancellation);
        return readers.Count;
    }

    /// <summary>The people named to the plan today and, unless it is restricted, those who decide on plans; who have an address.</summary>
    internal static async Task<List<Person>> ReadersAsync(Scope scope, Plan plan, CancellationToken cancellation)
    {
        var today = scope.Today;
        var deciding = (await scope.HoldersOfAsync(Permission.DecideOnPlans, cancellation)).Where(person => !plan.IsRestricted).Select(person => person.Id);
        var named = scope.Rows<PlanReaderGrant>().Where(grant => grant.PlanId == plan.Id && (grant.UntilOn == null || grant.UntilOn >= today)).Select(grant => grant.PersonId);
        return await scope.Rows<Person>().AsNoTracking().Where(person => person.Email != null && (named.Contains(person.Id) || deciding.Contains(person.Id))).OrderBy(person => person.Name).ToListAsync(cancellation);
    }
}
