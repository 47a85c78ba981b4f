using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>What a procedure says of its cases, read from <c>packs/casework</c>. Everything that is wrong is told with file, line and a sentence.</summary>
public static class CasePack
{
    private static readonly CaseAct[] s_pausing = [CaseAct.Pause, CaseAct.Resume, CaseAct.TakeBackPause];

    private static readonly CaseAct[] s_signing = [CaseAct.SendForSignOff, CaseAct.SendBack, CaseAct.Approve];

    /// <summary>Null where it cannot be read at all; it is whole only where no problem was found.</summary>
    public static CaseRules? Read(TextReader text, PackProblems problems, IReadOnlyList<Procedure> procedures)
    {
        if (PackMap.Root(text, problems) is not { } root)
        {
            return null;
        }

        var (key, version) = (root.Required("procedure"), root.Required("version"));
        var procedure = procedures.FirstOrDefault(procedure => procedure.Key == key && procedure.Version == version);
        if (procedure is null)
        {
            root.Wrong("procedure", $"there is no procedure \"{key}\" in a version \"{version}\"");
            return null;
        }

        var rules = new CaseRules
        {
            Key = key,
            Version = version,
            Name = procedure.Name,
            CaseName = root.Required("case"),
            ReferencePrefix = root.Required("reference"),
            KeepYears = root.Whole("keep-years") ?? 0,
            RecordsTime = root.Flag("record-time"),
            Fields = [.. root.Maps("fields").Select(Field)],
            Natures = [.. root.Maps("natures").Select(Term)],
            Outcomes = [.. root.Maps("outcomes").Select(Outcome)],
            MixedOutcomeKey = root.Required("mixed-outcome"),
            Closures = [.. root.Maps("closures").Select(Term)],
            Stages = [.. root.Maps("stages").Select(map => Stage(map, procedure))],
        };
        root.NothingElse();
        Check(root, rules);
        return rules;
    }

    private static void Check(PackMap root, CaseRules rules)
    {
        Unique(root, "natures", rules.Natures.Select(term => term.Key));
        Unique(root, "outcomes", rules.Outcomes.Select(outcome => outcome.Key));
        Unique(root, "closures", rules.Closures.Select(term => term.Key));
        Unique(root, "stages", rules.Stages.Select(stage => stage.Key));
        Unique(root, "fields", rules.Fields.Select(field => Word(field.Field)));
        Wrong(root, "keep-years", rules.KeepYears is < 1 or > 100, "a file is kept for a whole number of years from 1 to 100");
        Wrong(root, "reference", !rules.ReferencePrefix.All(char.IsAsciiLetterUpper), "the letters of a reference must be capitals from A to Z");
        Wrong(root, "mixed-outcome", rules.Outcome(rules.MixedOutcomeKey) is null, $"there is no outcome \"{rules.MixedOutcomeKey}\"");
        Wrong(root, "stages", rules.Stages is not [{ IsEntry: true }, ..], "a case must be able to begin with the first stage: entry: true");
        Wrong(root, "stages", rules.Stages is [.., var last] && last.Acts.Contains(CaseAct.Escalate), "nothing comes after the last stage: leave escalate out of its acts");
    }

    private static FieldRule Field(PackMap map)
    {
        var field = new FieldRule(map.RequiredWord<CaseField>("field"), map.RequiredWord<FieldNeeded>("needed"), map.Has("instead-of") ? map.Words<Asked>("instead-of") : []);
        map.NothingElse();
        return field;
    }

    private static CaseTerm Term(PackMap map)
    {
        var term = new CaseTerm(ProcedurePack.Key(map), map.Required("name"));
        map.NothingElse();
        return term;
    }

    private static OutcomeRule Outcome(PackMap map)
    {
        var outcome = new OutcomeRule(ProcedurePack.Key(map), map.Required("name"), map.Flag("decides"));
        map.NothingElse();
        return outcome;
    }

    private static ChecklistItem Item(PackMap map)
    {
        var item = new ChecklistItem(ProcedurePack.Key(map), map.Required("text"));
        map.NothingElse();
        return item;
    }

    private static StageRules Stage(PackMap map, Procedure procedure)
    {
        var key = ProcedurePack.Key(map);
        var of = procedure.Stages.FirstOrDefault(stage => stage.Key == key);
        Wrong(map, "key", of is null, $"the procedure has no stage \"{key}\"");
        var stage = new StageRules
        {
            Key = key,
            Name = of?.Name ?? key,
            IsEntry = map.Flag("entry"),
            AnswerClocks = Clocks(map, "answer-clock", of),
            AcknowledgeClock = OneClock(map, "acknowledge-clock", of),
            ExtensionBy = map.Word<Permission>("extension-permission") ?? Permission.ManageCases,
            HasPoints = map.Flag("points"),
            IsWritten = map.Flag("written"),
            SignOff = map.Map("sign-off") is { } signOff ? SignOff(signOff) : null,
            Acts = map.Words<CaseAct>("acts").ToFrozenSet(),
            Checklist = [.. map.Maps("checklist", isRequired: false).Select(Item)],
        };
        map.NothingElse();
        Wrong(map, "acts", stage.Acts.Contains(CaseAct.Acknowledge) && stage.AcknowledgeClock is null, "the act acknowledge needs an acknowledge-clock");
        Wrong(map, "acts", (stage.Acts.Contains(CaseAct.AddPoint) || stage.Acts.Contains(CaseAct.DecidePoint)) && !stage.HasPoints, "the acts add-point and decide-point need points: true");
        Wrong(map, "acts", stage.Acts.Overlaps(s_signing) != stage.SignOff is not null, "sign-off and the acts send-for-sign-off, send-back and approve need each other");
        Wrong(map, "acts", stage.SignOff is not null && !stage.Acts.IsSupersetOf(s_signing), "an answer that is signed needs the acts send-for-sign-off, send-back and approve");
        Wrong(map, "acts", stage.Acts.Overlaps(s_pausing) && !stage.Acts.IsSupersetOf(s_pausing), "the acts pause, resume and take-back-pause need each other");
        Wrong(map, "acts", stage.Acts.Overlaps(s_pausing) && stage.AnswerClocks.All(clock => clock.Clarification is ClarificationEffect.None), "the acts pause, resume and take-back-pause need a clock that a question stops: clarification: pauses or restarts");
        Unique(map, "checklist", stage.Checklist.Select(item => item.Key));
        return stage;
    }

    private static SignOffRule SignOff(PackMap map)
    {
        var signOff = new SignOffRule(map.RequiredWord<Permission>("permission"), map.Flag("someone-else"));
        map.NothingElse();
        return signOff;
    }

    /// <summary>A clock in all its versions.</summary>
    private static List<ClockRule> Clocks(PackMap map, string name, ProcedureStage? of)
    {
        var key = map.Optional(name);
        var clocks = of?.Clocks.Where(clock => clock.Key == key).ToList() ?? [];
        Wrong(map, name, key is not null && of is not null && clocks.Count == 0, $"the stage has no clock \"{key}\"");
        return clocks;
    }

    private static ClockRule? OneClock(PackMap map, string name, ProcedureStage? of)
    {
        var clocks = Clocks(map, name, of);
        Wrong(map, name, clocks.Count > 1, "this clock stands in the stage in several versions, and an acknowledgement has one");
        return clocks.FirstOrDefault();
    }

    private static void Unique(PackMap map, string name, IEnumerable<string> keys)
    {
        foreach (var twice in keys.GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            map.Wrong(name, $"\"{twice.Key}\" stands in it twice");
        }
    }

    private static void Wrong(PackMap map, string name, bool isWrong, string sentence)
    {
        if (isWrong)
        {
            map.Wrong(name, sentence);
        }
    }

    private static string Word(CaseField field) => ClockTerm.Of(field);
}
