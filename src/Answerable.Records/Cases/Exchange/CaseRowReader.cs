using System.Text.RegularExpressions;
using Answerable.Domain.Cases;
using Answerable.Domain.Imports;

namespace Answerable.Records.Cases.Exchange;

/// <summary>Reads one row of a file into a case's past. What a cell cannot mean is a problem; an empty one is unknown.</summary>
internal sealed partial class CaseRowReader(CaseColumns columns, SourceLine line, CaseRules rules, CaseNameBook services, CaseNameBook people, Func<Guid> nextId)
{
    public const int LongestReference = 60;

    private const int LongestLine = 400;

    private const int LongestText = 20_000;

    private const int Patience = 1000;

    private static readonly CaseVocabulary s_words = CaseVocabulary.Shipped;

    public List<CaseRowNote> Problems { get; } = [];

    public string? Reference { get; } = columns.Cell(line, CaseColumns.Reference);

    public SourceLine Line => line;

    /// <summary>Null where the row has no reference or no day of receipt that can be read: the problems say so.</summary>
    public CasePast? Read()
    {
        if (Reference is null)
        {
            Wrong(CaseColumns.Reference, "It has no reference: a case is found by it");
        }
        else if (!Usable().IsMatch(Reference) || Reference.Length > LongestReference || PlainText.FoldToLine(Reference) != Reference)
        {
            Wrong(CaseColumns.Reference, $"“{Cut(Reference)}” cannot be a reference: it needs a number, may have letters and - / . _ : ( ) in it, and at most {LongestReference} of them");
        }

        if (columns.Cell(line, CaseColumns.ReceivedOn) is null)
        {
            Wrong(CaseColumns.ReceivedOn, "It has no day of receipt: no date can be worked out without it");
        }

        var past = new CasePast
        {
            Reference = Reference ?? "",
            ReceivedOn = Day(CaseColumns.ReceivedOn) ?? DateOnly.MaxValue,
            Channel = Channel(),
            Subject = Words("subject"),
            Details = Text("details"),
            OutcomeSought = Text("outcome_sought"),
            NatureKey = Term("nature", "kind of complaint", rules.Natures),
            ServiceId = Found("service", services),
            Contractor = Words("contractor"),
            TeamId = Found("team", services),
            HandlerId = Found("handler", people),
            IsUrgent = YesOrNo("urgent") is true,
            Customer = Customer(),
            Stages = [.. rules.Stages.Select((_, place) => Stage(place))],
            ClosureKey = Closure(),
            Cause = Text("cause"),
            RemedialAction = IsNoneNeeded() ? null : Text("remedial_action"),
            NeedsNoRemedy = IsNoneNeeded(),
            OmbudsmanOutcome = Words("ombudsman_outcome"),
        };
        return past.ReceivedOn == DateOnly.MaxValue || Reference is null ? null : past;
    }

    public void Wrong(string column, string message) => Problems.Add(new(line.Number, column, Reference, message));

    private StagePast Stage(int place) => new(
        Day(CaseColumns.OfStage(place, "opened_on")),
        YesOrNo(CaseColumns.OfStage(place, "direct")),
        Day(CaseColumns.OfStage(place, "acknowledged_on")),
        Day(CaseColumns.OfStage(place, "closed_on")),
        Term(CaseColumns.OfStage(place, "outcome"), "outcome", rules.Outcomes.Select(outcome => new CaseTerm(outcome.Key, outcome.Name))),
        YesOrNo(CaseColumns.OfStage(place, "extended")),
        Day(CaseColumns.OfStage(place, "due_on")),
        Text(CaseColumns.OfStage(place, "action")));

    private string? Coded(string column) =>
        columns.Cell(line, column) is { } cell && !s_words.Unknown.Contains(CaseVocabulary.KeyOf(cell)) ? cell : null;

    private DateOnly? Day(string column)
    {
        if (Coded(column) is not { } cell)
        {
            return null;
        }

        var day = CaseDates.Read(cell);
        if (day is null)
        {
            Wrong(column, CaseDates.WhyNoDay(Cut(cell)));
        }

        return day;
    }

    private bool? YesOrNo(string column)
    {
        if (Coded(column) is not { } cell)
        {
            return null;
        }

        var key = CaseVocabulary.KeyOf(cell);
        if (s_words.Yes.Contains(key))
        {
            return true;
        }

        if (!s_words.No.Contains(key))
        {
            Wrong(column, $"“{Cut(cell)}” is neither yes nor no");
        }

        return false;
    }

    private CaseChannel Channel()
    {
        if (Coded("channel") is not { } cell)
        {
            return CaseChannel.Unknown;
        }

        if (s_words.Channels.TryGetValue(SearchKey.Of(cell), out var channel))
        {
            return channel;
        }

        Wrong("channel", $"“{Cut(cell)}” is no way in which a case comes: it may be telephone, letter, email, in-person or online-form");
        return CaseChannel.Unknown;
    }

    private string? Term(string column, string what, IEnumerable<CaseTerm> terms)
    {
        if (Coded(column) is not { } cell)
        {
            return null;
        }

        var key = SearchKey.Of(cell);
        List<CaseTerm> known = [.. terms];
        if (known.FirstOrDefault(term => SearchKey.Of(term.Key) == key || SearchKey.Of(term.Name) == key) is { } found)
        {
            return found.Key;
        }

        var near = NearestName.Of(cell, known.Select(term => term.Name));
        Wrong(column, $"“{Cut(cell)}” is no {what} of this procedure: {(near is null ? $"it has {string.Join(", ", known.Select(term => term.Name))}" : $"did you mean “{near}”?")}");
        return null;
    }

    /// <summary>"Yes", or one of the procedure's closures by key or name.</summary>
    private string? Closure()
    {
        if (Coded("withdrawn") is not { } cell || s_words.No.Contains(CaseVocabulary.KeyOf(cell)))
        {
            return null;
        }

        if (!s_words.Yes.Contains(CaseVocabulary.KeyOf(cell)))
        {
            return Term("withdrawn", "closure without an outcome", rules.Closures.Select(closure => new CaseTerm(closure.Key, closure.Name)));
        }

        var withdrawn = rules.Closures.FirstOrDefault(term => SearchKey.Of($"{term.Key} {term.Name}").Split(' ').Contains("withdrawn", StringComparer.Ordinal));
        if (withdrawn is null)
        {
            Wrong("withdrawn", "Under this procedure a case is not withdrawn");
        }

        return withdrawn?.Key;
    }

    private Guid? Found(string column, CaseNameBook book)
    {
        if (Coded(column) is not { } cell || Words(column) is not { } name)
        {
            return null;
        }

        var found = book.Find(name, nextId, out var whyNot);
        if (whyNot is not null)
        {
            Wrong(column, whyNot);
        }

        return found;
    }

    private PersonIntake Customer()
    {
        var (nameAsked, name) = AskedOf("customer_name");
        var (email, phone, address) = (AskedOf("customer_email"), AskedOf("customer_phone"), AskedOf("customer_address"));
        if (email.Text is { } written && !System.Net.Mail.MailAddress.TryCreate(written, out _))
        {
            Wrong("customer_email", $"“{Cut(written)}” is no e-mail address");
        }

        var contact = (email.Text ?? phone.Text ?? address.Text) is not null ? Asked.Given : new[] { email.Asked, phone.Asked, address.Asked }.Max();
        return new(nameAsked, name, contact, email.Text, phone.Text, address.Text is null ? null : Text("customer_address"), Text("adjustments"));
    }

    private (Asked Asked, string? Text) AskedOf(string column) =>
        columns.Cell(line, column) is not { } cell || Words(column) is not { } words ? (Asked.NotAsked, null)
        : s_words.Declined.Contains(CaseVocabulary.KeyOf(cell)) ? (Asked.Declined, null)
        : s_words.Unknown.Contains(CaseVocabulary.KeyOf(cell)) ? (Asked.Unknown, null)
        : (Asked.Given, words);

    private bool IsNoneNeeded() => columns.Cell(line, "remedial_action") is { } cell && s_words.NoneNeeded.Contains(CaseVocabulary.KeyOf(cell));

    private string? Words(string column) => Short(column, PlainText.FoldToLine(columns.Cell(line, column)), LongestLine);

    private string? Text(string column) => Short(column, Typed.Paragraphs(columns.Cell(line, column)), LongestText);

    private string? Short(string column, string? text, int longest)
    {
        if (text is null || text.Length <= longest)
        {
            return text;
        }

        Wrong(column, $"The text is {text.Length:N0} letters long: at most {longest:N0} are kept");
        return null;
    }

    private static string Cut(string text) => (PlainText.FoldToLine(text) ?? "") is { Length: > 60 } long60 ? long60[..59] + "…" : PlainText.FoldToLine(text) ?? "";

    /// <summary>It stands in addresses, letters and on the telephone.</summary>
    [GeneratedRegex(@"^(?=.*\d)[\p{L}\d][\p{L}\d \-/._:()#&+,]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Usable();
}
