using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Records.Procedures;

/// <summary>One clock of a stage. What the rule cannot mean is said here, so that no case ever meets it.</summary>
internal static class PackClock
{
    public static ClockRule Read(PackMap map)
    {
        var effective = PackSpan.Effective(map);
        var rule = new ClockRule
        {
            Key = ProcedurePack.Key(map),
            Name = map.Required("name"),
            Status = map.RequiredWord<LimitStatus>("status"),
            Starts = map.RequiredWord<ClockStart>("starts"),
            Stops = map.Words<ClockStop>("stops"),
            FixedBy = map.Optional("fixed-by"),
            Source = map.Optional("source"),
            EffectiveFromOn = effective.FromOn,
            EffectiveToOn = effective.ToOn,
        };
        rule = map.Has("fixed-by") && !map.Has("limit") ? rule : Counted(map, rule);
        map.NothingElse();
        return rule;
    }

    private static ClockRule Counted(PackMap map, ClockRule rule)
    {
        if (rule.FixedBy is not null)
        {
            map.Wrong("fixed-by", "a date that someone else fixes has no limit: leave one of \"fixed-by\" and \"limit\" out");
        }

        var limit = Span(map, "limit");
        rule = rule with
        {
            Limit = limit,
            Counting = map.RequiredWord<DayCounting>("counting"),
            NonWorkingReceipt = map.RequiredWord<NonWorkingReceipt>("non-working-receipt"),
            EndRoll = map.RequiredWord<EndRoll>("end-roll"),
            Calendar = Calendar(map),
            WithBodyClosures = map.Flag("with-body-closures"),
            Clarification = map.Word<ClarificationEffect>("clarification") ?? ClarificationEffect.None,
        };
        if (rule.Counting is DayCounting.CorrespondingDate && limit.Unit is not ClockUnit.CalendarMonths)
        {
            map.Wrong("counting", "a corresponding date is a matter of months: days are counted by day-after or receipt-is-day-1");
        }

        if (map.Map("pause") is { } pause)
        {
            rule = rule with { PauseUnit = pause.RequiredWord<ClockUnit>("unit"), PauseCovers = pause.Word<PauseCovers>("covers") ?? PauseCovers.FirstDay };
            pause.NothingElse();
            if (rule.PauseUnit is ClockUnit.CalendarMonths)
            {
                pause.Wrong("unit", "a pause is measured in working-days or calendar-days");
            }
        }

        return map.Map("extension") is { } extension ? rule with { Extension = Extension(extension, limit) } : rule;
    }

    private static ClockSpan Span(PackMap map, string name)
    {
        map.Required(name);
        var length = map.Whole(name);
        if (length == 0)
        {
            map.Wrong(name, $"\"{name}\" must not be 0");
        }

        return new(length ?? 1, map.RequiredWord<ClockUnit>("unit"));
    }

    /// <summary>"nation" stands for the nation that the body is in.</summary>
    private static CalendarKey? Calendar(PackMap map)
    {
        if (map.Required("calendar") is "nation")
        {
            return null;
        }

        return map.Word<CalendarKey>("calendar") ?? CalendarKey.None;
    }

    private static ExtensionRule Extension(PackMap map, ClockSpan limit)
    {
        ClockSpan? by = map.Has("by") ? Span(map, "by") : null;
        var rule = new ExtensionRule
        {
            By = by,
            Times = map.Whole("times"),
            CapInTotal = map.Whole("cap-in-total"),
            From = map.RequiredWord<ExtensionFrom>("from"),
            NeedsReason = map.Flag("needs-reason"),
            AuthorisedBy = map.Optional("authorised-by"),
            Told = map.Optional("told"),
        };
        if (map.Map("notified-within") is { } within)
        {
            rule = rule with { NotifiedWithin = Span(within, "limit") };
            within.NothingElse();
        }

        map.NothingElse();
        if (by is { Length: < 0 })
        {
            map.Wrong("by", "an extension must be longer than nothing");
        }

        if (rule.Times is < 1)
        {
            map.Wrong("times", "\"times\" must be at least 1: leave the extension out where there is none");
        }

        if (rule.CapInTotal is { } cap && (cap < limit.Length + (by?.Length ?? 1) || (by is { } extra && extra.Unit != limit.Unit)))
        {
            map.Wrong("cap-in-total", $"the cap must leave room for an extension of the limit, {ClockWords.Span(limit)}, in the same unit");
        }

        return rule;
    }
}
