using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>A row of a round with all that a coordinator judges it by.</summary>
/// <param name="Answer">Null as long as nothing has happened to it.</param>
/// <param name="Movement">Since the round before; null where there was none.</param>
public sealed record ReviewedRow(Activity Row, RoundRow? Answer, RowMovement? Movement, IReadOnlyList<Finding> Findings, ReviewReasons Reasons)
{
    /// <summary>Work goes on, and nobody has answered, or the answer was sent back.</summary>
    public bool IsWaiting => RoundLife.IsAsked(Row.Status) && Answer is not { IsAnswered: true };

    public bool IsAccepted => Answer is { AcceptedAt: not null };

    /// <summary>Answered, not accepted yet, and nothing about it asks for a look.</summary>
    public bool IsPlain => Answer is { IsAnswered: true, AcceptedAt: null } && Reasons == ReviewReasons.None;

    /// <summary>Answered, not accepted yet, and someone should look at it.</summary>
    public bool IsException => Answer is { IsAnswered: true, AcceptedAt: null } && Reasons != ReviewReasons.None;
}

/// <summary>What was said of a row, and the day of which it speaks.</summary>
public sealed record Said(CommitmentStatus Status, string? DeclaredStatus, string? Text, DateOnly? AsOfOn);

/// <summary>Reads a round for review: the same for the screen and for the act that accepts.</summary>
internal static class ReadRound
{
    /// <summary>Rows that are asked about, and those to which something has happened, in the order of the plan. Not to be saved: an unchanged row is judged on the day of its answer.</summary>
    public static async Task<IReadOnlyList<ReviewedRow>> ReviewAsync(this Scope scope, RecordsContext records, Plan plan, Round round, CancellationToken cancellation)
    {
        var contents = await scope.JudgedAsync(plan, cancellation);
        var answers = await scope.Rows<RoundRow>().AsNoTracking().Where(answer => answer.RoundId == round.Id).ToDictionaryAsync(answer => answer.ActivityId, cancellation);
        var movement = await new PlanMovement(records).ReadAsync(plan.Id, scope.Actor, cancellation, round.IsOpen ? null : round.Id);
        var before = movement.Since is null ? await scope.SaidBeforeAsync(round, cancellation) : [];
        var review = new RoundReview(contents, scope.Today);
        return
        [
            .. contents.Activities.Where(row => answers.ContainsKey(row.Id) || RoundLife.IsAsked(row.Status))
                .Select(row => Of(row, answers.GetValueOrDefault(row.Id), Moved(movement, row, before.GetValueOrDefault(row.Id)), review)),
        ];
    }

    /// <summary>The latest that was said of each row before the round's own updates.</summary>
    public static async Task<Dictionary<Guid, Said>> SaidBeforeAsync(this Scope scope, Round round, CancellationToken cancellation)
    {
        var answered = scope.Rows<RoundRow>().Where(answer => answer.RoundId == round.Id && answer.Answer == RoundAnswer.Written).Select(answer => answer.ActivityId);
        var said = await (
            from of in scope.Rows<ProgressUpdateOf>().AsNoTracking()
            join update in scope.Rows<ProgressUpdate>() on of.UpdateId equals update.Id
            where answered.Contains(of.ActivityId) && (update.RoundId == null || update.RoundId != round.Id) && update.RecordedAt <= round.OpenedAt
            orderby of.Position
            select new { of.ActivityId, Said = new Said(update.Status, update.DeclaredStatus, update.Text, update.AsOfOn) }).ToListAsync(cancellation);
        return said.GroupBy(one => one.ActivityId).ToDictionary(group => group.Key, group => group.Last().Said);
    }

    /// <summary>What of a plan its rows are judged by.</summary>
    public static async Task<PlanContents> JudgedAsync(this Scope scope, Plan plan, CancellationToken cancellation) => new()
    {
        Plan = plan,
        Columns = await scope.Rows<PlanColumn>().AsNoTracking().Where(column => column.PlanId == plan.Id).ToListAsync(cancellation),
        Activities = await scope.Rows<Activity>().AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation),
        Measures = await scope.Rows<ActivityMeasure>().AsNoTracking().Where(measure => measure.PlanId == plan.Id).ToListAsync(cancellation),
        Items = await scope.Rows<ActivityItem>().AsNoTracking().Where(item => item.PlanId == plan.Id).ToListAsync(cancellation),
    };

    /// <summary>Since the round before; in the first round, since what was said before it.</summary>
    private static RowMovement? Moved(PlanMovement.Found movement, Activity row, Said? before) =>
        !movement.Rows.TryGetValue(row.Reference, out var moved) || movement.Since is not null ? moved
        : before is null ? null
        : moved with { Before = moved.Now with { Status = before.Status, AsOfOn = before.AsOfOn } };

    private static ReviewedRow Of(Activity row, RoundRow? answer, RowMovement? moved, RoundReview review)
    {
        if (answer is null)
        {
            return new(row, null, moved, [], ReviewReasons.None);
        }

        var said = row.AsOfOn;
        row.AsOfOn = answer.AsOfOn ?? said;
        var findings = review.ContradictionsIn(row);
        var reasons = review.ReasonsOf(row, answer, moved, findings);
        row.AsOfOn = said;
        return new(row, answer, moved, findings, reasons);
    }
}
