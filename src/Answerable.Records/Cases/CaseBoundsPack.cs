using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Procedures;

namespace Answerable.Records.Cases;

/// <summary>How long someone has to bring a case and to take it further, what is no case under a procedure, where else to turn, and who works on one about senior staff.</summary>
internal static class CaseBoundsPack
{
    public static BringLimit ToBring(PackMap map)
    {
        var limit = new BringLimit(
            map.Map("of-knowing") is { } knowing ? Limit(knowing) : Missing(map, "of-knowing"),
            map.Map("of-event") is { } happened ? Limit(happened) : null,
            map.Optional("late"));
        map.NothingElse();
        return limit;
    }

    public static EscalateLimit ToEscalate(PackMap map)
    {
        var limit = new EscalateLimit(map.Map("of-answer") is { } answer ? Limit(answer) : Missing(map, "of-answer"), map.Flag("or-to-bring"), map.Optional("late"));
        map.NothingElse();
        return limit;
    }

    public static ScopeRule Scope(PackMap map)
    {
        var scope = new ScopeRule(ProcedurePack.Key(map), map.Required("name"), map.Optional("signpost"));
        map.NothingElse();
        return scope;
    }

    public static SignpostRule Signpost(PackMap map)
    {
        var signpost = new SignpostRule(ProcedurePack.Key(map), map.Required("name"), map.Required("for"), map.Required("contact"), map.Flag("final"));
        map.NothingElse();
        return signpost;
    }

    public static SeniorStaffRule SeniorStaff(PackMap map)
    {
        var senior = new SeniorStaffRule(map.RequiredWord<Permission>("handled-by"), map.Flag("restricted"));
        map.NothingElse();
        return senior;
    }

    /// <summary>What they say of each other.</summary>
    public static void Check(PackMap root, CaseRules rules)
    {
        CasePack.Unique(root, "signposts", rules.Signposts.Select(signpost => signpost.Key));
        CasePack.Unique(root, "not-for-it", rules.NotForIt.Select(scope => scope.Key));
        foreach (var scope in rules.NotForIt.Where(scope => scope.SignpostKey is not null && rules.Signpost(scope.SignpostKey) is null))
        {
            root.Wrong("not-for-it", $"\"{scope.Key}\" names a signpost \"{scope.SignpostKey}\" that there is not");
        }

        CasePack.Wrong(root, "to-bring", rules.ToBring is not null != rules.Closures.Any(closure => closure.IsLate), "a time limit to bring a case and a closure with late: true need each other");
        CasePack.Wrong(root, "closures", rules.Closures.Count(closure => closure.IsLate) > 1, "one closure is for what came too late, not several");
        CasePack.Wrong(
            root, "signposts", rules.Signposts.Count == 0 && rules.Closures.Any(closure => closure.IsLate || closure.IsElsewhere),
            "a closure with late: true or elsewhere: true needs signposts: people are told where else to turn");
        foreach (var stage in rules.Stages)
        {
            var where = $"the stage \"{stage.Key}\"";
            CasePack.Wrong(root, "stages", stage.ToEscalate is { IsOrToBring: true } && rules.ToBring is null, $"{where} counts the time to bring a case, which has no limit: to-bring");
            CasePack.Wrong(root, "stages", stage.ToEscalate is not null && !stage.Acts.Contains(CaseAct.Escalate), $"{where} limits the time to take it further and lacks the act escalate");
            CasePack.Wrong(root, "stages", stage.ToEscalate is not null != stage.Acts.Contains(CaseAct.RefuseEscalation), $"{where}: to-escalate and the act refuse-escalation need each other");
            CasePack.Wrong(root, "stages", stage.Acts.Contains(CaseAct.RefuseEscalation) && rules.Signposts.Count == 0, $"{where}: who is refused is told where else to turn: list signposts");
        }
    }

    private static TimeLimit Limit(PackMap map)
    {
        var length = map.Whole("limit");
        var limit = new TimeLimit(new(length is > 0 ? length.Value : 1, map.RequiredWord<ClockUnit>("unit")), map.Word<CalendarKey>("calendar") ?? CalendarKey.None);
        CasePack.Wrong(map, "limit", length is not > 0, "a time limit is a whole number from 1");
        CasePack.Wrong(map, "calendar", map.Has("calendar") != limit.Span.Unit is ClockUnit.WorkingDays, "working days need a calendar, and nothing else does");
        map.NothingElse();
        return limit;
    }

    private static TimeLimit Missing(PackMap map, string name)
    {
        map.Wrong(name, $"there is no \"{name}\": a limit and its unit");
        return new(new(1, ClockUnit.CalendarMonths), CalendarKey.None);
    }
}
