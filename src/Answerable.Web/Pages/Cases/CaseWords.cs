using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Web.Components;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a case knows, as a page says it.</summary>
public static class CaseWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<Choice> Channels { get; } = [.. Enum.GetValues<CaseChannel>().Where(channel => channel is not CaseChannel.Unknown).Select(channel => new Choice(Word.Of(channel), Of(channel)))];

    public static string Of(CaseChannel channel) => channel switch
    {
        CaseChannel.Telephone => "Telephone",
        CaseChannel.Letter => "Letter",
        CaseChannel.Email => "E-mail",
        CaseChannel.InPerson => "In person",
        CaseChannel.Unknown => "Not known how",
        _ => "Online form",
    };

    public static string Of(CaseEntryKind kind) => kind switch
    {
        CaseEntryKind.Note => "Note",
        CaseEntryKind.Call => "Call that came",
        CaseEntryKind.CallOut => "Call that we made",
        CaseEntryKind.LetterIn => "Letter that came",
        CaseEntryKind.LetterOut => "Letter that went out",
        CaseEntryKind.EmailIn => "E-mail that came",
        CaseEntryKind.EmailOut => "E-mail that went out",
        CaseEntryKind.Bundle => "Whole file",
        CaseEntryKind.File => "File",
        _ => "",
    };

    public static string Of(PauseReason reason) => reason switch
    {
        PauseReason.Identity => "Proof of identity, or of the right to act for someone",
        PauseReason.Fee => "A fee",
        _ => "An answer to a question about what is asked for",
    };
    /// <summary>With a capital at the beginning.</summary>
    public static string Capital(string words) => words is [var first, .. var rest] ? char.ToUpper(first, English) + rest : words;

    /// <summary>E-mail that came, from Ann Other.</summary>
    public static string Of(CaseEntryKind kind, string? otherParty) =>
        otherParty is null ? Of(kind) : kind.CameIn() ? $"{Of(kind)}, from {otherParty}" : $"{Of(kind)}, to {otherParty}";

    /// <summary>What it is about; a case that was taken over may not say.</summary>
    public static string Subject(string subject) => subject.Length > 0 ? subject : "Subject not known";

    /// <summary>A person's name, or why there is none.</summary>
    public static string Name(string? name, Asked asked) => name ?? asked switch
    {
        Asked.Declined => "Name not given",
        Asked.Unknown => "Name not known",
        _ => "No name yet",
    };

    /// <summary>How to reach a person, or why that is not known.</summary>
    public static IReadOnlyList<string> Contact(CasePerson person) => person.ContactAsked switch
    {
        Asked.Declined => ["Would rather not be reached"],
        Asked.Unknown => ["It is not known how to reach them"],
        Asked.NotAsked => ["Nothing yet on how to reach them"],
        _ => [.. new[] { person.Phone, person.Email, person.Address }.OfType<string>()],
    };

    /// <summary>Thu 4 June; with its year where that is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "ddd d MMMM" : "ddd d MMMM yyyy", English);

    /// <summary>In 5 working days; today; 2 working days late.</summary>
    public static string Standing(DateOnly dueOn, int daysLeft, ClockUnit unit, DateOnly today) =>
        dueOn == today ? "today"
        : dueOn > today ? $"in {ClockWords.Span(new(Math.Max(daysLeft, 1), unit))}"
        : daysLeft < 0 ? $"{ClockWords.Span(new(-daysLeft, unit))} late"
        : "late";

    /// <summary>Day 7 of 20.</summary>
    public static string DayOf(ClockReading reading) => string.Create(English, $"day {reading.DaysUsed} of {reading.DaysUsed + reading.DaysLeft}");

    /// <summary>In what a clock's days are counted.</summary>
    public static ClockUnit UnitOf(ClockRule rule) => rule.Limit?.Unit is ClockUnit.WorkingDays ? ClockUnit.WorkingDays : ClockUnit.CalendarDays;

    /// <summary>1 h 20 min; 45 min.</summary>
    public static string Span(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <summary>A longer text is folded.</summary>
    public const int Foldable = 600;

    /// <summary>The first lines of a long text, cut between words.</summary>
    public static string Beginning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int Most = 280;
        var cut = text.Length <= Most ? text.Length : text.LastIndexOfAny([' ', '\n'], Most, Most / 2);
        return string.Concat(text.AsSpan(0, cut < 0 ? Most : cut).TrimEnd(), text.Length <= Most ? "" : " …");
    }

    /// <summary>12 KB; 3.4 MB.</summary>
    public static string Size(long bytes) => bytes < 1_000_000 ? string.Create(English, $"{Math.Max(1, bytes / 1000)} KB") : string.Create(English, $"{bytes / 1_000_000.0:0.#} MB");
}
