using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Mail addresses and telephone numbers of a person. Those of an office are the public's way in and stay.</summary>
internal static partial class ContactFinder
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>How far before a number the words may stand that say whose it is.</summary>
    private const int Before = 45;

    public static IEnumerable<GateFinding> Of(GateText text, GateKnowledge knowledge)
    {
        var words = text.Text;
        if (words.Contains('@', StringComparison.Ordinal))
        {
            foreach (var match in Mail().Matches(words).Where(match => !IsOfAnOffice(match.Groups["name"].Value)))
            {
                var person = knowledge.People.FirstOrDefault(person => IsOf(person, match.Groups["name"].Value));
                yield return new(GateCode.MailAddress, text.Place, match.Value, "This is a person's mail address, not an office's.", new(GateAct.Redact, person is null ? "[mail address not published]" : PersonWords.Of(person)), GateKind.PersonalData);
            }
        }

        foreach (var match in Telephone().Matches(words).Where(match => IsPersonal(words, match, text.Place)))
        {
            yield return new(GateCode.TelephoneNumber, text.Place, match.Value.Trim(), "This is a telephone number, and nothing says that it is an office's.", new(GateAct.Redact, "[number not published]"), GateKind.PersonalData);
        }
    }

    private static bool IsOf(KnownPerson person, string local) =>
        person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var surname] && surname.Length > 2 && local.Contains(surname, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfAnOffice(string local) => local.Split('.', '-', '_', '+').Any(part => GateWords.RoleMailboxes.Contains(part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));

    private static bool IsPersonal(string words, Match match, EditionPlace place)
    {
        var digits = new string([.. match.Value.Where(char.IsAsciiDigit)]);
        var national = digits.StartsWith("44", StringComparison.Ordinal) ? "0" + digits[2..] : digits;
        var before = words[Math.Max(0, match.Index - Before)..match.Index];
        return match.Groups["extension"].Success
            || national.StartsWith("07", StringComparison.Ordinal)
            || (!national.StartsWith("03", StringComparison.Ordinal) && !national.StartsWith("08", StringComparison.Ordinal)
                && place is not { Table: null, Column: "contact" }
                && !GateWords.PublicNumbers.Any(word => before.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex("""(?<![\w.+-])(?<name>[\w.+'-]+)@[\w-]+(\.[\w-]+)+""", Options, 1000)]
    private static partial Regex Mail();

    /// <summary>National and international numbers of ten or eleven digits as they are written in Britain and Ireland, those of North America, and extensions.</summary>
    [GeneratedRegex("""(?<![\w/.,£$€-])(\+(44|353)[\s-]?(\(0\))?[\s-]?\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}|\(0\d{2,4}\)[\s-]?\d{3,4}[\s-]?\d{3,4}|0\d{4}[\s-]?\d{5,6}|0\d{3}[\s-]?\d{3}[\s-]?\d{4}|0\d{2}[\s-]?\d{4}[\s-]?\d{4}|0\d{4}[\s-]\d{3}[\s-]?\d{3}|\(\d{3}\)\s?\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\w/-])|\b(?<extension>ext(n|ension)?\.?:?\s?\d{3,6})\b""", Options, 1000)]
    private static partial Regex Telephone();
}
