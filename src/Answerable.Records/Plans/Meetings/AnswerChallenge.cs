using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Meetings;

/// <summary>Answers what was asked: the owners of the activity, or those who edit the plan. The one who asked is told.</summary>
public sealed class AnswerChallenge(RecordsContext records, RecordsSettings settings)
{
    public sealed record Input(string Plan, int Number, string Answer);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var challenge = await scope.FindNumberAsync<PlanChallenge>(plan, input.Number, cancellation);
        var row = challenge.ActivityId is { } id ? await scope.Rows<Activity>().SingleAsync(one => one.Id == id, cancellation) : null;
        if (row is null)
        {
            scope.Require(Permission.EditPlans, Permission.DecideOnPlans);
        }
        else
        {
            await scope.RequireOwnAsync([row], cancellation);
        }

        challenge.GiveAnswer(Words.Of(input.Answer), by, scope.Now);
        if (await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == challenge.ById && person.Email != null, cancellation) is { } asker && asker.Id != by.PersonId)
        {
            var about = row is null ? plan.Title : $"activity {row.Number} of {plan.Title}";
            scope.Send(
                new Mail(asker.Email!, $"Answer: {about}", $"You asked about {about}:\n\n{challenge.Question}\n\n{by.Name} answers:\n\n{challenge.Answer}\n\n{settings.AddressOf($"/plans/{plan.Key}/challenges/{challenge.Position}")}"),
                $"challenge-answered/{challenge.Id}/{asker.Id}");
        }

        await scope.SaveAsync("challenge-answered", null, cancellation);
    }
}
