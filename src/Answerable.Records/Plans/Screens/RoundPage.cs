using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>A round for its coordinator: how far it has come, person by person, and the answers that someone should look at.</summary>
public sealed class RoundPage(RecordsContext records)
{
    public sealed record Found(PlanRegister.Head Plan, Round Round, string? Since, IReadOnlyList<ReviewedRow> Rows, IReadOnlyList<Progress> People)
    {
        public int Written => Rows.Count(row => row.Answer is { IsAnswered: true, Answer: RoundAnswer.Written });

        public int Unchanged => Rows.Count(row => row.Answer is { IsAnswered: true, Answer: RoundAnswer.Unchanged });

        public int Waiting => Rows.Count(row => row.IsWaiting);

        public int Accepted => Rows.Count(row => row.IsAccepted);

        public IEnumerable<ReviewedRow> Exceptions => Rows.Where(row => row.IsException);

        public int Plain => Rows.Count(row => row.IsPlain);
    }

    /// <param name="Person">Null for rows of which nobody is asked, because no person stands behind the owner's name.</param>
    /// <param name="Unsent">Answered, and not sent yet.</param>
    public sealed record Progress(Guid? Person, string Name, int Written, int Unchanged, int Waiting, int Unsent);

    public async Task<Found?> ReadAsync(string key, string period, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plan = await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation);
        var round = plan is null ? null : await scope.Rows<Round>().AsNoTracking().FirstOrDefaultAsync(round => round.PlanId == plan.Id && round.PeriodKey == period, cancellation);
        if (plan is null || round is null)
        {
            return null;
        }

        var rows = await scope.ReviewAsync(records, plan, round, cancellation);
        var asked = await scope.AskedAsync(plan, cancellation);
        var since = await scope.Rows<Round>().AsNoTracking().Where(one => one.PlanId == plan.Id && one.ClosedAt != null && one.Position < round.Position)
            .OrderByDescending(one => one.Position).Select(one => one.PeriodName).FirstOrDefaultAsync(cancellation);
        var byId = rows.ToDictionary(row => row.Row.Id);
        var people = asked.Select(one => Of(one.Person, one.Name, one.Rows.Where(byId.ContainsKey).Select(row => byId[row])));
        var known = asked.SelectMany(one => one.Rows).ToHashSet();
        var nobody = rows.Where(row => !known.Contains(row.Row.Id)).GroupBy(row => row.Row.Owner ?? "", StringComparer.Ordinal).Select(group => Of(null, group.Key, group));
        return new(
            new(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted), round, since, rows,
            [.. people.Concat(nobody).Where(one => one.Written + one.Unchanged + one.Waiting > 0).OrderByDescending(one => one.Waiting)]);
    }

    private static Progress Of(Guid? person, string name, IEnumerable<ReviewedRow> rows)
    {
        var all = rows.ToList();
        return new(
            person, name,
            all.Count(row => row.Answer is { IsAnswered: true, Answer: RoundAnswer.Written }),
            all.Count(row => row.Answer is { IsAnswered: true, Answer: RoundAnswer.Unchanged }),
            all.Count(row => row.IsWaiting),
            all.Count(row => row.Answer is { IsAnswered: true, SentAt: null }));
    }
}
