using Answerable.Domain.Access;

namespace Answerable.Domain.Clocks;

/// <summary>What a rule says of one more extension.</summary>
internal static class ClockExtensions
{
    public static Refusal? WhyNot(ClockRule rule, IReadOnlyList<ClockExtension> given, ClockSpan? by)
    {
        if (rule.Extension is not { } allowed)
        {
            return new("clock.no-extension", $"The clock \"{rule.Name}\" cannot be extended");
        }

        if (by is not { Length: > 0 } extra)
        {
            return new("clock.extension-length", "Say by how much it is extended: a whole number of at least 1, and its unit");
        }

        if (allowed.By is { } exactly && exactly != extra)
        {
            return new("clock.extension-length", $"An extension here is {ClockWords.Span(exactly)}, neither more nor less: {ClockWords.Span(extra)} was given");
        }

        var counting = given.Where(one => one.NotifiedTooLateAfterOn is null).ToList();
        if (allowed.Times is { } times && counting.Count >= times)
        {
            return new("clock.extended-before", times == 1 ? "It has been extended already and can be extended once only" : $"It has been extended {times} times already, which is as often as it can be");
        }

        if (allowed.CapInTotal is { } cap && rule.Limit is { } limit)
        {
            var total = limit.Length + extra.Length + counting.Where(one => one.By.Unit == limit.Unit).Sum(one => one.By.Length);
            if (extra.Unit != limit.Unit || total > cap)
            {
                return new("clock.extension-cap", $"It can be extended to {ClockWords.Span(new(cap, limit.Unit))} in all, not to more");
            }
        }

        return null;
    }
}
