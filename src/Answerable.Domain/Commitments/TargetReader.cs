using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Commitments;

/// <summary>Reads a target out of the words of a cell. Each kind of target has one step; the first that fits decides, and the words stay beside it.</summary>
public static partial class TargetReader
{
    private const int Patience = 1000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <param name="text">The cell.</param>
    /// <param name="periodStartOn">First day of the plan's period, for a day without a year ("annually by 30 September"): the first such day on or after it.</param>
    public static Target Read(string? text, DateOnly? periodStartOn = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Target.NoneGiven;
        }

        var words = Plain(text);
        var dates = DateReader.FindAll(words);
        var read = NoneIn(words) ?? OneDay(words) ?? RecurringIn(words, dates, periodStartOn) ?? OpenIn(words, dates)
            ?? OffsetIn(words, dates) ?? WindowIn(words, dates) ?? QuantityIn(words, dates) ?? EventIn(words, dates)
            ?? OneDayAmongWords(words, dates) ?? DayWithoutYear(words, periodStartOn)
            ?? new Target { Kind = TargetKind.NotUnderstood };
        return read with { Text = text };
    }

    /// <summary>A start and an end from columns of their own: a window, open work with a start only, a date with an end only. The words are the end's, or the start's where there is no end.</summary>
    public static Target ReadWindow(string? start, string? end)
    {
        if (string.IsNullOrWhiteSpace(end))
        {
            return string.IsNullOrWhiteSpace(start) ? Target.NoneGiven
                : DateReader.ReadPeriod(start) is { } from ? new Target { Kind = TargetKind.Open, StartOn = from.FirstOn, Text = start }
                : new Target { Kind = TargetKind.NotUnderstood, Text = start };
        }

        var ends = Read(end);
        if (ends.Kind is not (TargetKind.Date or TargetKind.Window))
        {
            return ends with { StartOn = DateReader.ReadPeriod(start)?.FirstOn ?? ends.StartOn };
        }

        return string.IsNullOrWhiteSpace(start) ? ends
            : DateReader.ReadPeriod(start) is { } begins ? new Target { Kind = TargetKind.Window, StartOn = begins.FirstOn, DueOn = ends.DueOn, Text = end }
            : new Target { Kind = TargetKind.NotUnderstood, DueOn = ends.DueOn, Text = $"{start} – {end}" };
    }

    /// <summary>The day that was promised before, where the cell still shows it struck out or in brackets ("was June 2025"), or null.</summary>
    public static DateOnly? ReadFormer(string? text) =>
        Marks().Matches(text ?? "").SelectMany(match => DateReader.FindAll(match.Value)).Select(found => (DateOnly?)found.Period.LastOn).FirstOrDefault();

    /// <summary>Without struck-out and former words ("(was June 2025)"), mark-up, footnote marks, trailing asterisks and doubled spaces.</summary>
    private static string Plain(string text)
    {
        var words = Marks().Replace(text, " ");
        return Spaces().Replace(words, " ").Trim().TrimEnd('*', '.', ';', ',').Trim();
    }

    private static Target? NoneIn(string words) => TargetVocabulary.None.Contains(words) ? Target.NoneGiven : null;

    private static Target? OneDay(string words)
    {
        var match = Deadline().Match(words);
        var rest = words[match.Length..];
        if (DateReader.Read(rest) is not { } day)
        {
            return null;
        }

        return new() { Kind = TargetKind.Date, DueOn = IsBefore(match) ? day.AddDays(-1) : day };
    }

    /// <summary>"Before" excludes the day that it names; "by" and "no later than" include it.</summary>
    private static bool IsBefore(Match deadline) => deadline.Groups["before"].Success && !deadline.Groups["end"].Success;

    private static Target? RecurringIn(string words, IReadOnlyList<PeriodFound> dates, DateOnly? periodStartOn)
    {
        if (!Again().IsMatch(words) && !TargetVocabulary.Frequencies.Contains(words))
        {
            return null;
        }

        var due = dates.Count > 0 ? dates[0].Period.LastOn : DayIn(words, periodStartOn);
        return new() { Kind = TargetKind.Recurring, DueOn = due };
    }

    private static Target? OpenIn(string words, IReadOnlyList<PeriodFound> dates)
    {
        var isOpen = Open().IsMatch(words) || (dates.Count == 1 && StartOnly().Match(words[..dates[0].Index]) is { Success: true } from && from.Length == dates[0].Index && dates[0].End == words.Length);
        if (!isOpen || dates.Count > 1)
        {
            return null;
        }

        return new() { Kind = TargetKind.Open, StartOn = dates.Count == 0 ? null : dates[0].Period.FirstOn };
    }

    private static Target? OffsetIn(string words, IReadOnlyList<PeriodFound> dates)
    {
        var match = Offset().Match(words);
        if (!match.Success || match.Index > 0 || dates.Count > 1)
        {
            return null;
        }

        var count = TargetVocabulary.Number(match.Groups["count"].Value);
        var isWorking = match.Groups["working"].Success;
        var anchor = match.Groups["anchor"].Success && dates.Count == 0 ? match.Groups["anchor"].Value.Trim() : null;
        return count is null ? null : new()
        {
            Kind = TargetKind.Offset,
            Offset = isWorking ? null : string.Create(CultureInfo.InvariantCulture, $"P{count}{char.ToUpperInvariant(match.Groups["unit"].Value[0])}"),
            Anchor = anchor,
            DueOn = dates.Count == 0 ? null : dates[0].Period.LastOn,
        };
    }

    private static Target? WindowIn(string words, IReadOnlyList<PeriodFound> dates)
    {
        if (dates is [var first, var second] && second.End == words.Length && From().Match(words[..first.Index]).Length == first.Index && Until().Match(words[first.End..second.Index]) is { Success: true } between && between.Length == second.Index - first.End)
        {
            return new() { Kind = TargetKind.Window, StartOn = first.Period.FirstOn, DueOn = second.Period.LastOn };
        }

        if (dates is not [var only] || only.End != words.Length)
        {
            return null;
        }

        var head = words[..only.Index];
        var deadline = Deadline().Match(head);
        if (deadline.Length == head.Length)
        {
            var isOpenStart = deadline.Groups["by"].Success || deadline.Groups["before"].Success || deadline.Groups["end"].Success;
            return new()
            {
                Kind = TargetKind.Window,
                StartOn = isOpenStart ? null : only.Period.FirstOn,
                DueOn = IsBefore(deadline) ? only.Period.FirstOn.AddDays(-1) : only.Period.LastOn,
            };
        }

        return StartBorrowed(head, only.Period) is { } start ? new() { Kind = TargetKind.Window, StartOn = start, DueOn = only.Period.LastOn } : null;
    }

    /// <summary>"May – " before September 2021: the year is the end's, or the one before where the month is later than the end's.</summary>
    private static DateOnly? StartBorrowed(string head, Period end)
    {
        var join = UntilAtEnd().Match(head);
        if (!join.Success)
        {
            return null;
        }

        var start = From().Replace(head[..join.Index], "", 1).Trim();
        if (DateReader.ReadMonth(start) is { } month)
        {
            var first = new DateOnly(end.LastOn.Year, month, 1);
            return first <= end.LastOn ? first : first.AddYears(-1);
        }

        return DateReader.Read(start, end.LastOn.Year) is { } day && day <= end.LastOn ? day : DateReader.Read(start, end.LastOn.Year - 1);
    }

    private static Target? QuantityIn(string words, IReadOnlyList<PeriodFound> dates)
    {
        var match = Amount().Match(words);
        return !match.Success || DateReader.ReadMonth(match.Groups["unit"].Value) is not null || !decimal.TryParse(match.Groups["amount"].ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            || dates.Any(date => date.Index <= match.Groups["amount"].Index && match.Groups["amount"].Index < date.End)
            ? null
            : new() { Kind = TargetKind.Quantity, Quantity = amount, DueOn = dates is [var by] ? by.Period.LastOn : null };
    }

    private static Target? EventIn(string words, IReadOnlyList<PeriodFound> dates) =>
        Event().IsMatch(words) && dates.Count == 0 ? new() { Kind = TargetKind.Event, Anchor = words } : null;

    /// <summary>One day or period with a few words round it ("31 March 2021 (revised)").</summary>
    private static Target? OneDayAmongWords(string words, IReadOnlyList<PeriodFound> dates)
    {
        if (dates is not [var only] || words.Length - only.Length > 40)
        {
            return null;
        }

        return new() { Kind = only.IsDay ? TargetKind.Date : TargetKind.Window, StartOn = only.IsDay ? null : only.Period.FirstOn, DueOn = only.Period.LastOn };
    }

    private static Target? DayWithoutYear(string words, DateOnly? periodStartOn) =>
        DayIn(words, periodStartOn) is { } day ? new() { Kind = TargetKind.Date, DueOn = day } : null;

    private static DateOnly? DayIn(string words, DateOnly? periodStartOn)
    {
        if (periodStartOn is not { } start)
        {
            return null;
        }

        var tail = ByDay().Match(words) is { Success: true } by ? words[(by.Index + by.Length)..] : words;
        return DateReader.Read(tail, start.Year) is { } day && day >= start ? day : DateReader.Read(tail, start.Year + 1);
    }

    [GeneratedRegex("""<(?<struck>s|del|strike)\b[^>]*>.*?</\k<struck>\s*>|</?[a-z][^>]*>|&nbsp;|\[\d{1,2}\]|\((was|originally|previously|formerly|first set)\b[^)]*\)""", Options | RegexOptions.Singleline, Patience)]
    private static partial Regex Marks();

    [GeneratedRegex("""\s+""", Options, Patience)]
    private static partial Regex Spaces();

    [GeneratedRegex("""^((target( date)?|deadline|due( date)?|complet(e|ed|ion)( date)?|deliver(ed|y)?|revised( date)?|to be completed)\b:?\s*)*((?<before>before|prior to|ahead of)\s+|(?<by>(on or before|by|no later than|not later than|due|until|within|on)\s+))?((?<end>(the )?end( of)?)\s+)?(the\s+)?(?=\S|$)""", Options, Patience)]
    private static partial Regex Deadline();

    [GeneratedRegex("""\b(annually|yearly|quarterly|monthly|fortnightly|weekly|daily|termly|(bi-?|six-?|6-?|three-?|3-?)(annually|monthly|weekly))\b|\b(every|each|per)\s+(\w+\s+)?(day|week|fortnight|month|quarter|term|year)s?\b|\bthen\s+(again|repeat\w*|every|recurring)\b|\b(repeat(ed|ing|s)?|recurring)\b|\b(once|twice|(two|three|four|\d) times) (a|each|every|per)\b""", Options, Patience)]
    private static partial Regex Again();

    [GeneratedRegex("""\b(on-?\s?going|continuous(ly)?|continual(ly)?|onwards?|open-?ended|rolling|permanent(ly)?|throughout|business as usual|bau|as (and when )?(required|needed|necessary|appropriate)|then always)\b|^(open|various|variable|varies|variously|immediate(ly)?|now|with immediate effect|asap|as soon as (possible|practicable)|continuing|indefinite(ly)?|long[- ]term)$""", Options, Patience)]
    private static partial Regex Open();

    [GeneratedRegex("""^(from|starting|commencing|beginning|after|since|started)\s+""", Options, Patience)]
    private static partial Regex StartOnly();

    [GeneratedRegex("""^(within|in|up to|no more than|no later than)?\s*(the\s+)?(?<count>\d{1,3}|[a-z]+(-[a-z]+)?)[\s-]+(?<working>(working|business)[\s-]+)?(?<unit>day|week|month|year)s?\b['’]?(\s+(of|from|after|following|since)\s+(?<anchor>.+)|\s*$|\s+(target|period|review)?\s*\(.*\)$|\s+(target|time|period)$)""", Options, Patience)]
    private static partial Regex Offset();

    [GeneratedRegex("""^((from|between|starting|window)\s+)?""", Options, Patience)]
    private static partial Regex From();

    [GeneratedRegex("""^\s*([-–—]|to|until|till|and|through|up to)\s*(the end of\s+)?""", Options, Patience)]
    private static partial Regex Until();

    [GeneratedRegex("""\s*([-–—]|\b(to|until|till|and|through)\b)\s*(the end of\s+)?$""", Options, Patience)]
    private static partial Regex UntilAtEnd();

    [GeneratedRegex("""^((until|to|reach|achieve|complete|deliver|at least|minimum( of)?|not fewer than|a|the|total of|target of|up to)\s+)*(?<amount>\d{1,3}(,\d{3})+|\d+(\.\d+)?)\s*(%|per cent\b|(?<unit>[a-z]{3,}))""", Options, Patience)]
    private static partial Regex Amount();

    [GeneratedRegex("""^(once|when|whenever|after|upon|on|following|at|pending|subject to|until|before|by|as soon as|prior to|dependent (up)?on|depends on)\s+\D|^(the\s+)?(conclusion|completion|end|start|launch|approval|adoption|delivery|publication|commencement|implementation|introduction|opening|appointment|award|receipt)\s+of\s+\S|\b(is|are|has been|have been|being)\s+(issued|approved|delivered|completed|published|adopted|launched|appointed|lifted|agreed)$""", Options, Patience)]
    private static partial Regex Event();

    [GeneratedRegex("""\b(by|on|before|each|due)\s+(the\s+)?(?=\d|[a-z]+\s+\d)""", Options, Patience)]
    private static partial Regex ByDay();
}
