using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>What a procedure says of its cases, read from <c>packs/casework</c>. Everything that is wrong is told with file, line and a sentence.</summary>
public static class CasePack
{
    /// <summary>Null where it cannot be read at all; it is whole only where no problem was found.</summary>
    /// <param name="beside">Other files of its folder, for a variant of one of them.</param>
    public static CaseRules? Read(TextReader text, PackProblems problems, IReadOnlyList<Procedure> procedures, Func<string, string?>? beside = null)
    {
        if (PackVariant.Root(text, problems, beside) is not { } root)
        {
            return null;
        }

        var (key, version) = (root.Required("procedure"), ProcedurePack.Version(root, ProcedurePack.Variant(root)));
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
            CustomerName = root.Optional("customer") ?? "customer",
            ContractorName = root.Optional("contractor") ?? "Contractor who gave the service",
            UsualFor = root.Texts("usual-for"),
            ReferencePrefix = root.Required("reference"),
            KeepYears = root.Whole("keep-years") ?? 0,
            RecordsTime = root.Flag("record-time"),
            Fields = [.. root.Maps("fields").Select(Field)],
            Natures = [.. root.Maps("natures", isRequired: false).Select(Term)],
            Outcomes = [.. root.Maps("outcomes").Select(Outcome)],
            MixedOutcomeKey = root.Required("mixed-outcome"),
            Closures = [.. root.Maps("closures").Select(Closure)],
            ToBring = root.Map("to-bring") is { } toBring ? CaseBoundsPack.ToBring(toBring) : null,
            NotForIt = [.. root.Maps("not-for-it", isRequired: false).Select(CaseBoundsPack.Scope)],
            Signposts = [.. root.Maps("signposts", isRequired: false).Select(CaseBoundsPack.Signpost)],
            SeniorStaff = root.Map("senior-staff") is { } senior ? CaseBoundsPack.SeniorStaff(senior) : null,
            Stages = [.. root.Maps("stages").Select(map => CaseStagePack.Read(map, procedure))],
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
        CaseStagePack.Check(root, rules);
        CaseBoundsPack.Check(root, rules);
    }

    private static FieldRule Field(PackMap map)
    {
        var field = new FieldRule(map.RequiredWord<CaseField>("field"), map.RequiredWord<FieldNeeded>("needed"), map.Has("instead-of") ? map.Words<Asked>("instead-of") : []);
        map.NothingElse();
        return field;
    }

    internal static CaseTerm Term(PackMap map)
    {
        var term = new CaseTerm(ProcedurePack.Key(map), map.Required("name"));
        map.NothingElse();
        return term;
    }

    private static ClosureRule Closure(PackMap map)
    {
        var closure = new ClosureRule(ProcedurePack.Key(map), map.Required("name"), map.Flag("late"), map.Flag("elsewhere"));
        map.NothingElse();
        return closure;
    }

    private static OutcomeRule Outcome(PackMap map)
    {
        var outcome = new OutcomeRule(ProcedurePack.Key(map), map.Required("name"), map.Flag("decides"));
        map.NothingElse();
        return outcome;
    }

    internal static void Unique(PackMap map, string name, IEnumerable<string> keys)
    {
        foreach (var twice in keys.GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            map.Wrong(name, $"\"{twice.Key}\" stands in it twice");
        }
    }

    internal static void Wrong(PackMap map, string name, bool isWrong, string sentence)
    {
        if (isWrong)
        {
            map.Wrong(name, sentence);
        }
    }

    private static string Word(CaseField field) => ClockTerm.Of(field);
}
