using System.Collections.Frozen;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases;

namespace Answerable.Records.Tests.Cases;

/// <summary>The complaints procedure that ships, except that a question stops the clock of its first stage.</summary>
internal static class PausingProcedure
{
    public static CaseProcedures Create()
    {
        var rules = CasePacks.Shipped.Single(rules => rules is { Key: CaseOnRecord.Procedure, Version: "2" });
        var first = rules.Stages[0];
        return new(
        [
            rules with
            {
                Stages =
                [
                    first with
                    {
                        AnswerClock = first.AnswerClock! with { Clarification = ClarificationEffect.Pauses },
                        Acts = first.Acts.Append(CaseAct.Pause).Append(CaseAct.Resume).Append(CaseAct.TakeBackPause).ToFrozenSet(),
                    },
                    .. rules.Stages.Skip(1),
                ],
            },
        ]);
    }
}
