using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Plans.Publication;

/// <summary>Rows whose latest words were written in a round, and that its coordinator has not accepted: not yet, or not before it was closed.</summary>
public static class UpdatesNotAccepted
{
    public static IEnumerable<GateFinding> Of(EditionDraft draft, PlanContents contents, IReadOnlyDictionary<Guid, Round> rounds, IEnumerable<RoundRow> answers)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(answers);
        var written = answers.Where(answer => answer is { Answer: RoundAnswer.Written, AcceptedAt: null }).Select(answer => (answer.ActivityId, (Guid?)answer.RoundId)).ToHashSet();
        var updates = contents.Updates.ToDictionary(update => update.Id);
        var last = contents.UpdatesOf.GroupBy(of => of.ActivityId).ToDictionary(of => of.Key, of => updates[of.MaxBy(one => one.Position)!.UpdateId]);
        var hasComments = !draft.WithheldColumns.Contains(new(PublishedActivities.Key, "comment"));
        return contents.Activities.Where(row => last.TryGetValue(row.Id, out var update) && written.Contains((row.Id, update.RoundId)))
            .Select(row => Finding(row, rounds[last[row.Id].RoundId!.Value], hasComments && !string.IsNullOrWhiteSpace(row.Comment) && !draft.WithheldCells.Contains(At(row, "comment"))));
    }

    private static GateFinding Finding(Activity row, Round round, bool isComment) => new(
        GateCode.UpdateNotAccepted,
        At(row, isComment ? "comment" : "status"),
        isComment ? row.Comment!.Trim() : PublishedActivities.StatusWords(row.Status),
        round.IsOpen ? $"These words are an update of the round for {round.PeriodName} that is not accepted yet." : $"These words are an update that nobody accepted before the round for {round.PeriodName} was closed. Report on the row again.",
        new(GateAct.Correct),
        GateKind.Statement,
        round.IsOpen ? round.PeriodKey : null);

    private static EditionPlace At(Activity row, string column) => new(PublishedActivities.Key, PublishedActivities.RowKey(row), column);
}
