using System.Globalization;
using System.Net;
using System.Text;
using Answerable.Domain;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases.Screens;

namespace Answerable.Records.Cases;

/// <summary>The first page of a bundle: what stands on record about a case, and the list of its documents. A page that needs nothing else and has no script.</summary>
internal static class BundleIndex
{
    private const string Style = "body{max-width:50em;margin:2em auto;padding:0 1em;font:1em/1.5 Arial,Helvetica,sans-serif;color:#000}table{border-collapse:collapse;width:100%}th,td{padding:.4em .6em;border-bottom:1px solid #999;text-align:left;vertical-align:top}.lines{white-space:pre-wrap;overflow-wrap:anywhere}h2{margin-top:2em;border-top:2px solid}code{overflow-wrap:anywhere}";

    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="Entries">The oldest first.</param>
    internal sealed record Content(CaseFile File, string Body, string TimeZone, CaseNames Names, IReadOnlyList<CaseEntry> Entries, IReadOnlyList<CaseDocuments.Document> Documents);

    public static string PathOf(CaseDocuments.Document document, CaseDocuments.Version version) =>
        string.Create(CultureInfo.InvariantCulture, $"documents/{document.Number:000}-{version.Number} {version.Name}");

    public static string Of(Content content)
    {
        var page = new StringBuilder();
        var about = content.File.Case;
        var asOf = content.Entries.Count > 0 ? content.Entries[^1].At : about.LoggedAt;
        page.Append(s_english, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{Plain(about.Reference)}: {Plain(about.Subject)}</title><style>{Style}</style></head>\n<body><h1>{Plain(about.Reference)}: {Plain(about.Subject)}</h1>\n");
        page.Append(s_english, $"<p>{Plain(content.Body)}. The whole file as of {At(asOf, content)}.</p>\n");
        string[] parts = ["The record", "The people", "Points", "Stages", "How the dates were worked out", "What happened", "Answers", "Documents"];
        page.Append("<nav aria-label=\"Contents\"><ol>");
        foreach (var (part, at) in parts.Select((part, at) => (part, at + 1)))
        {
            page.Append(s_english, $"<li><a href=\"#part-{at}\">{part}</a></li>");
        }

        page.Append("</ol></nav>\n");
        Action<StringBuilder, Content>[] write = [Record, People, Points, Stages, Clocks, Happened, Answers, Documents];
        for (var at = 0; at < parts.Length; at++)
        {
            page.Append(s_english, $"<h2 id=\"part-{at + 1}\">{at + 1}. {parts[at]}</h2>\n");
            write[at](page, content);
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void Record(StringBuilder page, Content content)
    {
        var (file, about) = (content.File, content.File.Case);
        Table(
            page,
            ("Procedure", $"{file.Rules.Name}, version {file.Rules.Version}"),
            ("Received", ClockWords.Day(about.ReceivedOn)),
            ("How", Words(Word.Of(about.Channel))),
            ("Logged", $"{At(about.LoggedAt, content)}, {content.Names.Person(about.LoggedById) ?? "the program"}"),
            ("Service", content.Names.Unit(about.ServiceId)),
            ("Contractor", about.Contractor),
            ("Kind", file.Rules.Natures.FirstOrDefault(term => term.Key == about.NatureKey)?.Name),
            ("Responsible", content.Names.Person(about.HandlerId)),
            ("State", Words(Word.Of(about.State))),
            ("What was said", about.Details),
            ("What was asked for", about.OutcomeSought),
            ("It happened", about.HappenedOn is { } happened ? ClockWords.Day(happened) : null),
            ("They knew of it", about.KnownOn is { } known ? ClockWords.Day(known) : null),
            ("About", file.NamedSubjects.Any() ? string.Join("; ", file.NamedSubjects.Select(subject => subject.Name)) : null),
            ("The child's own views", about.IsAboutChild ? $"{(about.ChildViews is { } views ? Words(Word.Of(views)) : "Not recorded")}. {about.ChildViewsText}" : null),
            ("Told where else to turn", file.Signposts.Count > 0 ? string.Join("; ", file.Signposts.Select(signpost => $"{signpost.Name}, {ClockWords.Day(signpost.On)}: {signpost.Reason}")) : null),
            ("Outcome", file.Rules.Outcome(about.OutcomeKey)?.Name),
            ("Closed without an outcome", file.Rules.Closures.FirstOrDefault(term => term.Key == about.ClosureKey) is { } closure ? $"{closure.Name}. {about.ClosureReason}" : null),
            ("Cause", about.Cause),
            ("So that it does not happen again", about.NeedsNoRemedy ? "Nothing needs to be done" : about.RemedialAction),
            ("Closed", about.ClosedOn is { } on ? ClockWords.Day(on) : null));
    }

    private static void People(StringBuilder page, Content content)
    {
        foreach (var person in content.File.People.OrderBy(person => person.Role).ThenBy(person => person.Id))
        {
            Table(
                page,
                ("Who", person.Role is CaseRole.Customer ? $"The {content.File.Rules.CustomerName}" : $"Speaks for the {content.File.Rules.CustomerName}"),
                ("Name", person.Name ?? Words(Word.Of(person.NameAsked))),
                ("E-mail", person.Email),
                ("Telephone", person.Phone),
                ("Address", person.Address),
                ("Needs", person.Adjustments),
                ("Consent", person.ConsentOn is { } on ? ClockWords.Day(on) : null));
        }
    }

    private static void Points(StringBuilder page, Content content)
    {
        None(page, content.File.Points.Count);
        foreach (var point in content.File.Points)
        {
            Table(page, ($"Point {point.Number}", point.Text), ("Outcome", content.File.Rules.Outcome(point.OutcomeKey)?.Name), ("Reason", point.Reason));
        }
    }

    private static void Stages(StringBuilder page, Content content)
    {
        foreach (var stage in content.File.Stages)
        {
            Table(
                page,
                ($"Stage {stage.Number}", content.File.Rules.Stage(stage.StageKey).Name),
                ("Opened", ClockWords.Day(stage.OpenedOn)),
                ("Why", stage.OpenedReason),
                ("Acknowledged", stage.AcknowledgedOn is { } on ? $"{ClockWords.Day(on)}, {(stage.IsAcknowledgedInTime is true ? "in time" : "late")}" : null),
                ("Due", stage.DueOn is { } due ? ClockWords.Day(due) + (stage.IsExtended ? ", extended" : "") : null),
                ("Closed", stage.ClosedOn is { } closed ? ClockWords.Day(closed) : null),
                ("Outcome", content.File.Rules.Outcome(stage.OutcomeKey)?.Name),
                ("What was done", stage.ActionTaken),
                ("Responsible", content.Names.Person(stage.HandlerId)));
        }
    }

    private static void Clocks(StringBuilder page, Content content)
    {
        var asOfOn = content.Entries.Count > 0 ? Day(content.Entries[^1].At, content) : content.File.Case.ReceivedOn;
        foreach (var stage in content.File.Stages)
        {
            foreach (var reading in new[] { content.File.AcknowledgeReading(stage, asOfOn), content.File.AnswerReading(stage, asOfOn) }.OfType<ClockReading>())
            {
                page.Append(s_english, $"<h3>{Plain(content.File.Rules.Stage(stage.StageKey).Name)}: {Plain(reading.Rule.Name)}</h3>\n<ul>");
                foreach (var line in reading.Explanation.Concat(reading.Warnings))
                {
                    page.Append(s_english, $"<li>{Plain(line)}</li>");
                }

                page.Append("</ul>\n");
            }
        }
    }

    private static void Happened(StringBuilder page, Content content)
    {
        page.Append("<table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">What</th><th scope=\"col\">Who</th></tr></thead><tbody>\n");
        foreach (var entry in content.Entries)
        {
            var kind = entry.Kind is CaseEntryKind.Act ? "" : $"<strong>{Plain(Words(Word.Of(entry.Kind)))} of {ClockWords.Day(entry.On)}{(entry.OtherParty is { } other ? $", {(entry.Kind.CameIn() ? "from" : "to")} {Plain(other)}" : "")}</strong><br>";
            var document = entry.FileId is { } id ? Link(content, id) : "";
            page.Append(s_english, $"<tr><td>{At(entry.At, content)}</td><td>{kind}<span class=\"lines\">{Plain(entry.Text)}</span>{document}</td><td>{Plain(entry.ByName)}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static void Answers(StringBuilder page, Content content)
    {
        None(page, content.File.Answers.Count);
        foreach (var answer in content.File.Answers)
        {
            Table(
                page,
                ($"Answer {answer.Number}", Words(Word.Of(answer.State))),
                ("Written by", content.Names.Person(answer.AuthorId)),
                ("Signed by", answer.SignedAt is { } at ? $"{content.Names.Person(answer.SignerId)}, {At(at, content)}" : null),
                ("Sent", answer.SentOn is { } on ? $"{ClockWords.Day(on)}{(answer.SentTo is { } to ? $", to {to.ReplaceLineEndings(", ")}" : "")}" : null),
                ("Text", answer.Text ?? $"The {content.File.Rules.CustomerName} was told"));
        }
    }

    private static void Documents(StringBuilder page, Content content)
    {
        None(page, content.Documents.Count);
        page.Append("<table><thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Document</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>\n");
        foreach (var (document, version) in content.Documents.SelectMany(document => document.Versions.Reverse().Select(version => (document, version))))
        {
            page.Append(s_english, $"<tr><td>{document.Number}, version {version.Number}</td><td><a href=\"{Address(PathOf(document, version))}\">{Plain(version.Name)}</a><br>{At(version.At, content)}, {Plain(version.ByName)}</td><td><code>{version.Digest}</code></td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Link(Content content, Guid fileId) =>
        (from document in content.Documents from version in document.Versions where version.FileId == fileId select (document, version)).FirstOrDefault() is { document: { } of, version: { } found }
            ? $"<br><a href=\"{Address(PathOf(of, found))}\">Document {of.Number}: {Plain(found.Name)}</a>"
            : "";

    private static void None(StringBuilder page, int count) => page.Append(count == 0 ? "<p>None.</p>\n" : "");

    /// <summary>Rows that say nothing are left out.</summary>
    private static void Table(StringBuilder page, params (string Name, string? Value)[] rows)
    {
        page.Append("<table><tbody>\n");
        foreach (var (name, value) in rows.Where(row => row.Value is not null))
        {
            page.Append(s_english, $"<tr><th scope=\"row\">{Plain(name)}</th><td class=\"lines\">{Plain(value!)}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Words(string word) => char.ToUpper(word[0], s_english) + word[1..].Replace('-', ' ');

    private static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static DateOnly Day(DateTime at, Content content) => DateOnly.FromDateTime(Local(at, content));

    private static string At(DateTime at, Content content) => Local(at, content).ToString("d MMMM yyyy 'at' HH:mm", s_english);

    private static DateTime Local(DateTime at, Content content) => TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(content.TimeZone));

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
