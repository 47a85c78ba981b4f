using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Answerable.Domain.Imports;
using Answerable.Records.Databases;
using Answerable.Testing;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

/// <summary>Strings that programs stumble over, each in every field of logging a case: what is taken comes back to the letter and is shown as words, what is refused is told at its field.</summary>
public sealed class TortureLoggingTests
{
    /// <summary>The fields that take any words, and whether they are kept on one line.</summary>
    private static readonly (string Path, bool IsLine)[] s_fields =
    [
        ("subject", true), ("details", false), ("outcomeSought", false), ("contractor", true), ("childViewsText", false),
        ("customer.name", true), ("customer.phone", true), ("customer.address", false), ("customer.adjustments", false),
        ("representative.name", true), ("representative.phone", true), ("representative.address", false), ("representative.adjustments", false),
    ];

    private static IReadOnlyList<string> Strings => TortureStrings.Naughty;

    private static IEnumerable<string> Emails => Strings.Concat(["a@b\r\nBcc: c@example.org", "\"<b>\" <a@example.org>", "a@example.org, b@example.org", "=1+1@example.org", "\u202ea@example.org"]);

    [Theory(Skip = "The folder of shared inputs is not there", SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere)), OnEachDatabase]
    public async Task Each_string_in_each_field_is_kept_to_the_letter_or_refused_at_its_field(DatabaseKind kind)
    {
        await using var node = new WebNode { Kind = kind };
        await node.InitializeAsync();
        using var api = await ApiClient.HandlerAsync(node);
        using var browser = await node.SignedInAsync("complaints-handler");
        await ThroughTheApiAsync(api, browser, step: kind is DatabaseKind.Sqlite ? 1 : 40);
        await ThroughTheFormAsync(api, browser, step: kind is DatabaseKind.Sqlite ? 17 : 170);
    }

    private static async Task ThroughTheApiAsync(ApiClient handler, Browser reader, int step)
    {
        // A different one in each field, and each in every field in the end; on the second database some.
        List<string> faults = [];
        for (var at = 0; at < Strings.Count; at += step)
        {
            var typed = s_fields.Select((field, place) => (field.Path, field.IsLine, Text: Strings[(at + (place * 37)) % Strings.Count])).ToList();
            var answer = await handler.PostAsync("/api/cases", Body(typed.Select(one => (one.Path, one.Text))));
            if (answer.Status is not HttpStatusCode.Created)
            {
                faults.AddRange(IsToldAtItsField(answer, typed.Where(one => one.Path is "subject" or "customer.name" or "representative.name" && PlainText.FoldToLine(one.Text) is null).Select(one => one.Path)) ? [] : [$"{at}: {answer.Text}"]);
                continue;
            }

            var reference = answer.Json.GetProperty("reference").GetString()!;
            var read = (await handler.GetAsync($"/api/cases/{reference}")).Json;
            faults.AddRange(typed.Where(one => Read(read, one.Path) != Kept(one.Text, one.IsLine)).Select(one => $"{at}: {one.Path} {JsonEncodedText.Encode(one.Text)} came back as {Read(read, one.Path)}"));
            if (at % 50 == 0)
            {
                var page = await reader.GetAsync($"/cases/{reference}");
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main iframe, main svg, main [onerror], main [onload]"));
                faults.AddRange(typed.Where(one => one.Path != "childViewsText" && Squeezed(one.Text) is { Length: > 0 } words && !string.Concat(page.Document.QuerySelector("main")!.TextContent.Where(letter => !char.IsWhiteSpace(letter))).Contains(words, StringComparison.Ordinal))
                    .Select(one => $"{reference} does not show {one.Path} {JsonEncodedText.Encode(one.Text)}"));
            }
        }

        foreach (var (email, whose) in Emails.Select((email, at) => (Email: email, At: at)).Where(one => one.At % step == 0).Select(one => (one.Email, one.At % 2 == 0 ? "customer" : "representative")))
        {
            var answer = await handler.PostAsync("/api/cases", Body([("subject", "x"), ("customer.name", "x"), ("customer.phone", "1"), ("representative.name", "x"), ($"{whose}.email", email)]));
            if (answer.Status is HttpStatusCode.Created
                ? Read((await handler.GetAsync($"/api/cases/{answer.Json.GetProperty("reference").GetString()}")).Json, $"{whose}.email") != PlainText.FoldToLine(email)
                : !IsToldAtItsField(answer, [$"{whose}.email"]))
            {
                faults.Add($"{whose}.email {JsonEncodedText.Encode(email)}: {answer.Text}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task ThroughTheFormAsync(ApiClient api, Browser handler, int step)
    {
        var form = await handler.GetAsync($"/cases/log?procedure={CaseNode.Procedure}");
        var button = form.Button("Log and start");
        var fields = form.Document.QuerySelectorAll("form.case-form input[type=text], form.case-form input[type=tel], form.case-form input:not([type]), form.case-form textarea")
            .Select(field => field.GetAttribute("name")!).Where(name => name.StartsWith("About.", StringComparison.Ordinal) && !name.Contains("On-", StringComparison.Ordinal)).ToList();
        Assert.True(fields.Count >= s_fields.Length - 2, string.Join(", ", fields));
        var unfilled = WebPage.ValuesOf((IHtmlFormElement)button.Form!, button).Where(value => !fields.Contains(value.Key)).Select(value => (value.Key, value.Value)).ToList();
        var taken = 0;
        for (var at = 0; at < Strings.Count; at += step)
        {
            var typed = fields.Select((name, place) => (Name: name, Text: Strings[(at + (place * 37)) % Strings.Count])).ToList();
            var answer = await handler.PostAsync(form.Path, [.. unfilled, .. typed, ("About.IsAboutChild", "true"), ("About.Customer.Email", at % 3 == 0 ? Strings[at] : "")]);
            if (answer.Status is HttpStatusCode.Found)
            {
                var read = (await api.GetAsync($"/api/cases/{answer.Location!.Split('/')[^1]}")).Json;
                Assert.All(typed, one => Assert.True(Path(one.Name) is not { } path || Read(read, path.Path) == Kept(one.Text, path.IsLine), $"{one.Name}: {one.Text}"));
                taken++;
                continue;
            }

            // What is refused is told at fields that are there, and nothing that was typed is lost.
            Assert.True(answer.Status is HttpStatusCode.BadRequest, $"{at}: {answer.Status} {string.Join("; ", answer.Errors)}");
            Assert.NotEmpty(answer.Errors);
            Assert.Equal(answer.Errors.Count, answer.Document.QuerySelectorAll(".govuk-error-summary li a").Length);
            Assert.All(typed.Where(one => Squeezed(one.Text).Length > 0), one => Assert.Equal(Squeezed(one.Text), Squeezed(answer.Document.QuerySelector($"[name='{one.Name}']") is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)answer.Document.QuerySelector($"[name='{one.Name}']")!).Value)));
            Assert.Empty(answer.Document.QuerySelectorAll("main script, main img, main iframe, main [onerror]"));
        }

        Assert.NotEqual(0, taken);
    }

    private static (string Path, bool IsLine)? Path(string name)
    {
        var path = string.Join('.', name.Split('.')[1..].Select(JsonNamingPolicy.CamelCase.ConvertName));
        return s_fields.Any(field => field.Path == path) ? s_fields.Single(field => field.Path == path) : null;
    }

    private static bool IsToldAtItsField(ApiClient.Answer answer, IEnumerable<string> fields) =>
        answer.Status is HttpStatusCode.BadRequest && answer.Json.TryGetProperty("errors", out var errors)
        && errors.EnumerateObject().All(error => fields.Contains(error.Name) && error.Value[0].GetString() is { Length: > 0 });

    private static string? Kept(string text, bool isLine) => isLine ? PlainText.FoldToLine(text) : string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    /// <summary>Without white space; nothing where it holds controls for which a page shows other signs (HTML, 13.2.5.80).</summary>
    private static string Squeezed(string text) => text.Any(letter => letter is >= '\u0080' and <= '\u009f' and not '\u0085') ? "" : string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static Dictionary<string, object> Body(IEnumerable<(string Path, string Text)> fields)
    {
        var body = new Dictionary<string, object> { ["procedure"] = CaseNode.Procedure, ["receivedOn"] = "2026-03-02", ["isAboutChild"] = true };
        foreach (var (path, text) in fields)
        {
            var parts = path.Split('.');
            if (parts.Length == 1)
            {
                body[path] = text;
                continue;
            }

            var person = (Dictionary<string, object>)(body.TryGetValue(parts[0], out var there) ? there : body[parts[0]] = new Dictionary<string, object>());
            person[parts[1]] = text;
        }

        return body;
    }

    private static string? Read(JsonElement found, string path)
    {
        var parts = path.Split('.');
        var holder = parts.Length == 1 ? found : found.GetProperty("people").EnumerateArray().First(person => person.GetProperty("role").GetString() == parts[0]);
        return holder.TryGetProperty(parts[^1], out var value) ? value.GetString() : null;
    }
}
