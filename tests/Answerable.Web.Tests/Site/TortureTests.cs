using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Testing;
using Answerable.Web.Tests.Cases;
using Answerable.Web.Tests.Plans;

namespace Answerable.Web.Tests.Site;

/// <summary>Strings that programs stumble over, in every field of every form that links lead to, whoever is signed in: a clear answer, never a fault; and what was taken is shown by every page.</summary>
public sealed partial class TortureTests
{
    /// <summary>Kinds of letters that are taken: controls, white space, marks that turn the direction or join, piled accents, beyond the first plane, no character at all, of markup, of formulas, of paths.</summary>
    private const string Taken = "=1+cmd|'/C'!A0 \u0001\u001b\u007f\u0085\u00a0\u200b\u200f\u202e\u2028\ufeff\ufffe\uffff Z\u0351\u036b\u0343 \U0001f469\u200d\U0001f466\U0010ffff <script>alert('x')</script>\"&amp;{0}%s%00../..\\null${x}";

    private static readonly string[] s_roles = ["administrator", "complaints-manager", "planning-officer", "answer-signer", "approver", "leadership", "activity-owner"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Skip = "The folder of shared inputs is not there", SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere)), OnEachDatabase]
    public async Task Every_form_answers_clearly_and_every_page_shows_what_was_taken(DatabaseKind kind)
    {
        await using var node = new WebNode { Kind = kind };
        await node.InitializeAsync();
        await PrepareAsync(node);
        var people = new Dictionary<string, Browser>(StringComparer.Ordinal);
        foreach (var role in s_roles.Take(kind is DatabaseKind.Sqlite ? s_roles.Length : 3))
        {
            people[role] = await node.SignedInAsync(role);
        }

        var walk = new Walk(people, ofEachKind: kind is DatabaseKind.Sqlite ? 2 : 1);
        await walk.LookAsync();
        var faults = new ConcurrentBag<string>();
        var large = new string([.. Enumerable.Range(0, 60_000).Select(at => (char)('0' + ((long)at * at / 7 % 300)))]);
        var (place, taken) = (0, 0);
        foreach (var form in walk.Forms)
        {
            foreach (var (label, line, text, days) in new (string, string, string, string[]?)[]
            {
                ("a zero", "a\0b", "a\0b", null),
                ("long", large, large, null),
                ("nasty days", Taken, Taken, null),
                ("the first day", "x", "x", ["1", "1", "0001"]),
                ("the last day", "x", "x", ["31", "12", "9999"]),
                ("nasty", Taken, string.Join('\n', TortureStrings.Naughty.Skip(place * 60 % TortureStrings.Naughty.Count).Take(120)), ["2", "3", "2026"]),
            })
            {
                if (label is "nasty days" or "the first day" or "the last day" ? !form.HasDays : !form.HasText && label is not "nasty")
                {
                    continue;
                }

                place++;
                var answer = await form.PostAsync(people, line, text, days);
                taken += answer.Status is HttpStatusCode.Found ? 1 : 0;
                if (answer.Status >= HttpStatusCode.InternalServerError || (label is "a zero" && answer.Status is HttpStatusCode.Found))
                {
                    faults.Add($"{form.Role} {form.Path} [{form.Button}] with {label}: {answer.Status} {answer.Document.QuerySelector("main")?.TextContent.Trim()}");
                }
            }
        }

        var after = new Walk(people, ofEachKind: kind is DatabaseKind.Sqlite ? 2 : 1);
        await after.LookAsync();
        TestContext.Current.SendDiagnosticMessage($"{walk.Forms.Count} forms, {taken} taken, {walk.Seen} and {after.Seen} pages");
        Assert.True(faults.IsEmpty && walk.Faults.Count + after.Faults.Count == 0, string.Join('\n', faults.Concat(walk.Faults).Concat(after.Faults).Order(StringComparer.Ordinal)));
        Assert.True(taken > walk.Forms.Count / 3, $"{taken} of {walk.Forms.Count} forms took what was written");
        foreach (var browser in people.Values)
        {
            browser.Dispose();
        }
    }

    private static async Task PrepareAsync(WebNode node)
    {
        await node.InvestigateAsync("A lamp");
        var first = await node.LogCaseAsync("Another lamp");
        await node.Database.Within<BeginLetter, int>(begin => begin.RunAsync(new(new(first), "received"), node.Operator, Cancellation));
        await node.AddRoundAsync("Works plan");
        await node.AddRoundAsync("Published plan");
    }

    /// <summary>Follows links as every one of the people, to some addresses of each kind, and collects the forms.</summary>
    private sealed partial class Walk(IReadOnlyDictionary<string, Browser> people, int ofEachKind)
    {
        private readonly Dictionary<string, HashSet<string>> kinds = new(StringComparer.Ordinal);
        private readonly HashSet<string> known = new(StringComparer.Ordinal);

        public List<OpenForm> Forms { get; } = [];

        public List<string> Faults { get; } = [];

        public int Seen { get; private set; }

        public async Task LookAsync()
        {
            foreach (var (role, browser) in people)
            {
                HashSet<string> visited = new(StringComparer.Ordinal);
                var queue = new Queue<string>(["/", "/set-up/units/add", "/people/add", "/plans/new", "/cases/log?procedure=model-complaints", "/cases/search?q=lamp", "/published", "/account", "/account/tokens"]);
                while (queue.TryDequeue(out var path))
                {
                    if (!visited.Add(path) || path.StartsWith("/sign-out", StringComparison.Ordinal) || !IsWanted(path))
                    {
                        continue;
                    }

                    var page = await browser.OpenAsync(path);
                    Seen++;
                    if (page.Status >= HttpStatusCode.InternalServerError && page.Status != HttpStatusCode.ServiceUnavailable)
                    {
                        Faults.Add($"{role} {path}: {page.Status}");
                    }

                    if (page.Document.QuerySelectorAll("main script:not([src]), main [onerror], main iframe").Length > 0)
                    {
                        Faults.Add($"{role} {path}: markup that somebody typed");
                    }

                    Collect(role, page);
                    foreach (var link in page.Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)))
                    {
                        queue.Enqueue(link.Split('#')[0]);
                    }
                }
            }
        }

        private bool IsWanted(string path)
        {
            var kind = Numbers().Replace(path.Split('?')[0], "#") + "?" + string.Join('&', path.Contains('?', StringComparison.Ordinal) ? path.Split('?', 2)[1].Split('&').Select(part => part.Split('=')[0]) : []);
            var seen = kinds.TryGetValue(kind, out var addresses) ? addresses : kinds[kind] = new(StringComparer.Ordinal);
            return !path.EndsWith(".pdf", StringComparison.Ordinal) && (seen.Contains(path) || (seen.Count < ofEachKind && seen.Add(path)));
        }

        private void Collect(string role, WebPage page)
        {
            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]"))
            {
                var buttons = form.QuerySelectorAll<IHtmlButtonElement>("button").ToList();
                foreach (var button in buttons)
                {
                    var action = form.GetAttribute("action") is { Length: > 0 } stated ? stated : page.Path;
                    if (!action.StartsWith("/sign-", StringComparison.Ordinal) && !action.StartsWith("/account/password", StringComparison.Ordinal) && known.Add($"{Numbers().Replace(action, "#")} {button.Name} {button.Value}"))
                    {
                        Forms.Add(new(role, action, button.TextContent.Trim(), form, button));
                    }
                }
            }
        }

        [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", RegexOptions.CultureInvariant, 1000)]
        private static partial Regex Numbers();
    }

    private sealed record OpenForm(string Role, string Path, string Button, IHtmlFormElement Form, IHtmlButtonElement Pressed)
    {
        public bool HasDays => Form.Elements.Any(control => control.GetAttribute("inputmode") is "numeric");

        public bool HasText => Form.Elements.Any(control => control is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "search" });

        public Task<WebPage> PostAsync(Dictionary<string, Browser> people, string line, string text, string[]? days) =>
            people[Role].PostAsync(Path, [.. Values(line, text, days)]);

        private IEnumerable<(string Name, string Value)> Values(string line, string text, string[]? days)
        {
            var chosen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var control in Form.Elements)
            {
                switch (control)
                {
                    case IHtmlTextAreaElement { Name.Length: > 0 } area:
                        yield return (area.Name!, text);
                        break;
                    case IHtmlInputElement { Type: "radio" or "checkbox", Name.Length: > 0 } box when chosen.Add(box.Name!):
                        yield return (box.Name!, box.Value);
                        break;
                    case IHtmlInputElement { Type: "hidden", Name.Length: > 0 } hidden:
                        yield return (hidden.Name!, hidden.Value);
                        break;
                    case IHtmlInputElement { Type: "email", Name.Length: > 0 } email:
                        yield return (email.Name!, days is null ? line : $"x{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}@example.org");
                        break;
                    case IHtmlInputElement { Type: "text" or "tel" or "search" or "number", Name.Length: > 0 } input:
                        var isDay = input.GetAttribute("inputmode") is "numeric";
                        yield return (input.Name!, !isDay || days is null ? line
                            : days[2] == "2026" && input.Value.Length > 0 ? input.Value
                            : input.Name!.EndsWith("-year", StringComparison.Ordinal) ? days[2] : input.Name!.EndsWith("-month", StringComparison.Ordinal) ? days[1] : days[0]);
                        break;
                    case IHtmlSelectElement { Name.Length: > 0 } select:
                        yield return (select.Name!, select.Value is { Length: > 0 } value ? value : select.Options.Select(option => option.Value).FirstOrDefault(option => option.Length > 0) ?? "");
                        break;
                    default:
                        break;
                }
            }

            if (!string.IsNullOrEmpty(Pressed.Name))
            {
                yield return (Pressed.Name, Pressed.Value ?? "");
            }
        }
    }
}
