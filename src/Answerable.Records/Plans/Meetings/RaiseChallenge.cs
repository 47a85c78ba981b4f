using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Meetings;

/// <summary>Asks or challenges: about one activity, whose owners are told, or about the whole plan.</summary>
public sealed class RaiseChallenge(RecordsContext records, RecordsSettings settings)
{
    /// <param name="Activity">The activity's reference, or null for the whole plan.</param>
    /// <param name="Meeting">The number of the meeting that it is for, or null.</param>
    public sealed record Input(string Plan, int? Activity, int? Meeting, string Question);

    /// <returns>The number of the challenge in the plan.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.ChallengePlans);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var question = Words.OrNull(input.Question) ?? throw new RefusedException(new("challenge.question", "Write what you ask"));
        var row = input.Activity is { } reference ? await scope.FindActivityAsync(new(input.Plan, reference), cancellation) : null;
        var meeting = input.Meeting is { } number ? await scope.FindNumberAsync<Meeting>(plan, number, cancellation) : null;
        var challenge = new PlanChallenge
        {
            Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = await scope.NextNumberAsync<PlanChallenge>(plan, cancellation),
            ActivityId = row?.Id, MeetingId = meeting?.Id, Question = question, ById = by.PersonId, AskedAt = scope.Now,
        };
        scope.Add(challenge);
        foreach (var owner in row is null ? [] : await OwnersAsync(scope, row, by, cancellation))
        {
            scope.Send(
                new Mail(owner.Email!, $"A question about activity {row!.Number} of {plan.Title}", $"{by.Name} asks about activity {row.Number} of {plan.Title}:\n\n{question}\n\nAnswer here:\n{settings.AddressOf($"/plans/{plan.Key}/challenges/{challenge.Position}")}"),
                $"challenge-raised/{challenge.Id}/{owner.Id}");
        }

        await scope.SaveAsync("challenge-raised", null, cancellation);
        return challenge.Position;
    }

    private static Task<List<Person>> OwnersAsync(Scope scope, Activity row, Actor by, CancellationToken cancellation)
    {
        var asker = by.PersonId;
        var owners = scope.Rows<ActivityOwner>().Where(owner => owner.ActivityId == row.Id && owner.PersonId != null && owner.PersonId != asker).Select(owner => owner.PersonId!.Value);
        return scope.Rows<Person>().AsNoTracking().Where(person => person.Email != null && owners.Contains(person.Id)).ToListAsync(cancellation);
    }
}
