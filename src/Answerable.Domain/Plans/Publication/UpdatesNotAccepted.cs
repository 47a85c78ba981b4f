using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Plans.Publication;

/// <summary>Rows whose words were written in a round that is open, and that its coordinator has not accepted.</summary>
public static class UpdatesNotAccepted
{
    public static IEnumerable<GateFinding> Of(EditionDraft draft, PlanContents contents, Round round, IEnumerable<RoundRow> answers)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(answers);
        if (!round.IsOpen)
        {
            return [];
        }

        var written = answers.Where(answer => answer is { Answer: RoundAnswer.Written, AcceptedAt: null }).Select(answer => answer.ActivityId).ToHashSet();
        var updates = contents.Updates.ToDictionary(update => update.Id);
        var last = contents.UpdatesOf.GroupBy(of => of.ActivityId).ToDictionary(of => of.Key, of => of.Select(one => updates[one.UpdateId]).MaxBy(update => update.RecordedAt)!);
        var hasComments = !draft.WithheldColumns.Contains(new(PublishedActivities.Key, "comment"));
        return contents.Activities.Where(row => written.Contains(row.Id) && last.GetValueOrDefault(row.Id)?.RoundId == round.Id)
            .Select(row => Finding(row, round, hasComments && !string.IsNullOrWhiteSpace(row.Comment) && !draft.WithheldCells.Contains(At(row, "comment"))));
    }

    private static GateFinding Finding(Activity row, Round round, bool isComment) => new(
        GateCode.UpdateNotAccepted,
        At(row, isComment ? "comment" : "status"),
        isComment ? row.Comment!.Trim() : PublishedActivities.StatusWords(row.Status),
        $"These words are an update of the round for {round.PeriodName} that is not accepted yet.",
        new(GateAct.Correct),
        GateKind.Statement,
        round.PeriodKey);

    private static EditionPlace At(Activity row, string column) => new(PublishedActivities.Key, PublishedActivities.RowKey(row), column);
}
