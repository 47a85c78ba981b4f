using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>One stage of a procedure's casework: its clocks, who does what and signs, what may follow.</summary>
internal static class CaseStagePack
{
    private static readonly CaseAct[] s_pausing = [CaseAct.Pause, CaseAct.Resume, CaseAct.TakeBackPause];

    private static readonly CaseAct[] s_signing = [CaseAct.SendForSignOff, CaseAct.SendBack, CaseAct.Approve];

    private static ChecklistItem Item(PackMap map)
    {
        var item = new ChecklistItem(ProcedurePack.Key(map), map.Required("text"));
        map.NothingElse();
        return item;
    }

    public static StageRules Read(PackMap map, Procedure procedure)
    {
        var key = ProcedurePack.Key(map);
        var of = procedure.Stages.FirstOrDefault(stage => stage.Key == key);
        CasePack.Wrong(map, "key", of is null, $"the procedure has no stage \"{key}\"");
        var stage = new StageRules
        {
            Key = key,
            Name = of?.Name ?? key,
            IsEntry = map.Flag("entry"),
            AnswerClocks = Clocks(map, "answer-clock", of),
            AcknowledgeClock = OneClock(map, "acknowledge-clock", of),
            EnquiryClock = OneClock(map, "enquiry-clock", of),
            ExtensionBy = map.Word<Permission>("extension-permission") ?? Permission.ManageCases,
            HasPoints = map.Flag("points"),
            ToEscalate = map.Map("to-escalate") is { } limit ? CaseBoundsPack.ToEscalate(limit) : null,
            IsAnsweredBySubject = map.Flag("answered-by-subject"),
            IsWritten = map.Flag("written"),
            SignOff = map.Map("sign-off") is { } signOff ? SignOff(signOff) : null,
            Moves = [.. map.Maps("moves", isRequired: false).Select(Move)],
            IsSomeoneElse = map.Flag("someone-else"),
            OutcomeKeys = map.Texts("outcomes"),
            Levels = [.. map.Maps("levels", isRequired: false).Select(CasePack.Term)],
            Acts = map.Words<CaseAct>("acts").ToFrozenSet(),
            Checklist = [.. map.Maps("checklist", isRequired: false).Select(Item)],
        };
        map.NothingElse();
        CasePack.Wrong(map, "acts", stage.Acts.Contains(CaseAct.Acknowledge) && stage.AcknowledgeClock is null, "the act acknowledge needs an acknowledge-clock");
        CasePack.Wrong(map, "acts", (stage.Acts.Contains(CaseAct.AddPoint) || stage.Acts.Contains(CaseAct.DecidePoint)) && !stage.HasPoints, "the acts add-point and decide-point need points: true");
        CasePack.Wrong(map, "acts", stage.Acts.Overlaps(s_signing) != stage.SignOff is not null, "sign-off and the acts send-for-sign-off, send-back and approve need each other");
        CasePack.Wrong(map, "acts", stage.SignOff is not null && !stage.Acts.IsSupersetOf(s_signing), "an answer that is signed needs the acts send-for-sign-off, send-back and approve");
        CheckClock(map, stage);
        CasePack.Wrong(map, "acts", stage.Acts.Contains(CaseAct.SetLevel) != stage.Levels.Count > 1, "the act set-level and a list of levels need each other");
        CasePack.Unique(map, "levels", stage.Levels.Select(level => level.Key));
        CasePack.Unique(map, "moves", stage.Moves.Select(move => move.StageKey));
        CasePack.Unique(map, "checklist", stage.Checklist.Select(item => item.Key));
        return stage;
    }

    /// <summary>What stages say of each other.</summary>
    public static void Check(PackMap root, CaseRules rules)
    {
        foreach (var stage in rules.Stages)
        {
            var where = $"the stage \"{stage.Key}\"";
            foreach (var move in stage.Moves.Where(move => move.StageKey == stage.Key || rules.Stages.All(other => other.Key != move.StageKey)))
            {
                root.Wrong("stages", $"{where} moves to \"{move.StageKey}\", which is no other stage");
            }

            foreach (var outcome in stage.OutcomeKeys.Where(key => rules.Outcome(key) is null))
            {
                root.Wrong("stages", $"{where} names an outcome \"{outcome}\" that there is not");
            }

            CasePack.Wrong(root, "stages", stage.Acts.Contains(CaseAct.Escalate) && rules.MovesFrom(stage).Count == 0, $"nothing comes after {where}: leave escalate out of its acts, or list its moves");
            CasePack.Wrong(root, "stages", stage.Moves.Count > 0 && !stage.Acts.Contains(CaseAct.Escalate), $"{where} lists moves and not the act escalate");
        }
    }

    private static SignOffRule SignOff(PackMap map)
    {
        var signOff = new SignOffRule(map.RequiredWord<Permission>("permission"), map.Flag("someone-else"));
        map.NothingElse();
        return signOff;
    }

    private static MoveRule Move(PackMap map)
    {
        var move = new MoveRule(map.Required("to"), map.Required("name"), map.Word<MoveWhen>("when"));
        map.NothingElse();
        return move;
    }

    private static void CheckClock(PackMap map, StageRules stage)
    {
        CasePack.Wrong(
            map, "acts", stage.Acts.Contains(CaseAct.CompleteInformation) != stage.AnswerClock?.Starts is ClockStart.AllInformationReceived,
            "the act complete-information and an answer-clock that starts with all-information-received need each other");
        CasePack.Wrong(
            map, "acts", stage.Acts.Contains(CaseAct.Progress) && stage.AnswerClock?.Stops.Contains(ClockStop.Progressed) is not true,
            "the act progress needs an answer-clock that stops when it is progressed");
        CasePack.Wrong(map, "acts", stage.Acts.Contains(CaseAct.SendEnquiry) != stage.EnquiryClock is not null, "the act send-enquiry and an enquiry-clock need each other");
        CasePack.Wrong(map, "acts", stage.Acts.Contains(CaseAct.SendEnquiry) && !stage.Acts.Contains(CaseAct.AnswerEnquiry), "an enquiry that is sent needs the act answer-enquiry");
        CasePack.Wrong(map, "acts", stage.Acts.Overlaps(s_pausing) && !stage.Acts.IsSupersetOf(s_pausing), "the acts pause, resume and take-back-pause need each other");
        CasePack.Wrong(
            map, "acts", stage.Acts.Overlaps(s_pausing) && stage.AnswerClocks.All(clock => clock.Clarification is ClarificationEffect.None),
            "the acts pause, resume and take-back-pause need a clock that a question stops: clarification: pauses or restarts");
    }

    /// <summary>A clock in all its versions.</summary>
    private static List<ClockRule> Clocks(PackMap map, string name, ProcedureStage? of)
    {
        var key = map.Optional(name);
        var clocks = of?.Clocks.Where(clock => clock.Key == key).ToList() ?? [];
        CasePack.Wrong(map, name, key is not null && of is not null && clocks.Count == 0, $"the stage has no clock \"{key}\"");
        return clocks;
    }

    private static ClockRule? OneClock(PackMap map, string name, ProcedureStage? of)
    {
        var clocks = Clocks(map, name, of);
        CasePack.Wrong(map, name, clocks.Count > 1, "this clock stands in the stage in several versions, and one is wanted here");
        return clocks.FirstOrDefault();
    }
}
