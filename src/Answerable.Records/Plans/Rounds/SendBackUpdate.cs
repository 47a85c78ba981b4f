using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Asks for another answer for a row, with the reason; a closure that it proposed goes back with it. The one who answered is told.</summary>
public sealed class SendBackUpdate(RecordsContext records, RecordsSettings settings)
{
    public sealed record Input(string Plan, string Period, int Reference, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var round = await scope.FindRoundAsync(plan, input.Period, cancellation);
        RefusedException.ThrowIf(round.WhyNotActed());
        var row = await scope.FindActivityAsync(new(input.Plan, input.Reference), cancellation);
        var answer = await scope.Rows<RoundRow>().SingleOrDefaultAsync(answer => answer.RoundId == round.Id && answer.ActivityId == row.Id, cancellation)
            ?? throw new RefusedException(new("round.not-answered", "There is no answer to send back"));
        var reason = Words.OrNull(input.Reason);
        answer.SendBack(reason, scope.Now);
        if (row.Status is CommitmentStatus.ProposedForClosure)
        {
            row.SendBack(reason!, by);
        }

        if (await WriterAsync(scope, plan, row, answer, cancellation) is { Email: { } address })
        {
            scope.Send(RoundMail.SentBack(address, plan, round, row, reason!, settings), $"update-sent-back/{RowId.Next(scope.Now)}");
        }

        await scope.SaveAsync("update-sent-back", reason, cancellation);
    }

    private static async Task<Person?> WriterAsync(Scope scope, Plan plan, Activity row, RoundRow answer, CancellationToken cancellation)
    {
        var person = answer.AnsweredById ?? (await scope.AskedAsync(plan, cancellation)).FirstOrDefault(asked => asked.Rows.Contains(row.Id))?.Person;
        return person is null ? null : await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == person, cancellation);
    }
}
