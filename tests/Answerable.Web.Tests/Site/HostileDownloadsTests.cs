using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Answerable.Domain.Cases;
using Answerable.Domain.Commitments;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Domain.Plans;
using Answerable.Records.Access;
using Answerable.Records.Cases;
using Answerable.Records.Editions;
using Answerable.Records.Files;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;
using Answerable.Testing;
using Answerable.Web.Site;
using Answerable.Web.Tests.Cases;
using Answerable.Web.Tests.Editions;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Answerable.Web.Tests.Site;

/// <summary>What is given out of a record that somebody filled to do harm: tables in which nothing is a formula, letters and bundles in which nothing is more than words.</summary>
public sealed partial class HostileDownloadsTests(WebNode node) : IClassFixture<WebNode>
{
    private const string Absent = "The folder of shared inputs is not there";

    private static readonly string[] s_formulas = ["=1+1", "+44 20 7946 0958", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1", "\u0001=1+1", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20A1", "'=1+1", "\tindented"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IReadOnlyList<string> Formulas => [.. s_formulas, .. TortureStrings.AreHere ? TortureStrings.Formulas : []];

    [Fact]
    public async Task No_table_that_pages_offer_holds_a_formula()
    {
        await AddPlanOfFormulasAsync();
        await AddCasesOfFormulasAsync();
        var tables = new SortedDictionary<string, (string Kind, byte[] Content)>(StringComparer.Ordinal);
        var all = string.Join(' ', node.Services.GetServices<Microsoft.AspNetCore.Routing.EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText));
        foreach (var role in new[] { "complaints-manager", "planning-officer", "approver" })
        {
            using var browser = await node.SignedInAsync(role);
            await FollowAsync(browser, tables);
        }

        foreach (var (path, (kind, content)) in tables)
        {
            var problems = kind == "text/csv" ? FormulasOfCsv(Encoding.UTF8.GetString(content)) : FormulasOfWorkbook(content);
            Assert.True(problems.Count == 0, $"{path}: {string.Join('\n', problems)}");
        }

        // Each address of a table was reached by links.
        Assert.All(Tables().Matches(all).Select(match => match.Value).Distinct(StringComparer.Ordinal), ending => Assert.Contains(tables.Keys, path => path.Split('?')[0].EndsWith(ending, StringComparison.Ordinal)));
        Assert.Contains(tables.Keys, path => path.StartsWith("/published/", StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal));
        Assert.Contains(tables.Keys, path => path.StartsWith("/published/", StringComparison.Ordinal) && path.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains("=1+1", Encoding.UTF8.GetString(tables["/cases/export.csv"].Content), StringComparison.Ordinal);
    }

    [Fact(Skip = Absent, SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere))]
    public async Task Letters_of_it_print_and_the_whole_file_names_its_documents_safely()
    {
        var all = string.Join("\n\n", TortureStrings.Naughty);
        var line = string.Concat(TortureStrings.Naughty.Where(text => text.Length < 40).Skip(60).Take(12));
        var reference = await node.InvestigateAsync(line);
        var at = new CaseAddress(reference);
        var (handler, manager) = (node.As("complaints-handler"), node.As("complaints-manager"));
        await node.Database.Within<DraftAnswer>(draft => draft.RunAsync(new(at, all, [], [1]), handler, Cancellation));
        var letter = await node.Database.Within<BeginLetter, int>(begin => begin.RunAsync(new(at, "letter"), handler, Cancellation));
        await node.Database.Within<WriteLetter>(write => write.RunAsync(new(reference, letter, null, line, all, false), handler, Cancellation));
        string[] names =
        [
            "../../../etc/passwd", "..\\..\\windows\\win.ini", "C:\\a.txt", "a\0b.txt", "a\r\nContent-Type: text/html.txt", "<script>alert(1)</script>.txt", "\"><img src=x onerror=alert(1)>.txt",
            "\u202etxt.exe", "a\u2066b\u2028c.txt", "CON", ".", "..", " ", "index.html", "same.txt", "same.txt", new string('n', 5_000), "=1+1.csv", "%2e%2e%2f.txt", "a;b#c?d&e.txt", .. TortureStrings.Naughty.Where((_, place) => place % 12 == 0),
        ];
        var texts = names.Select((_, place) => $"Document {place}").ToList();
        await node.Database.Within<AddDocuments>(add => add.RunAsync(new(at, [.. names.Select((name, place) => new UploadedFile(name, Encoding.UTF8.GetBytes(texts[place])))]), handler, Cancellation));
        var bundle = await node.Database.Within<MakeBundle, Guid>(make => make.RunAsync(new(reference, line), manager, Cancellation));

        using var browser = await node.SignedInAsync("complaints-manager");
        using var given = await browser.FileAsync($"/cases/{reference}/files/{bundle}");
        Assert.Equal("application/zip", given.Content.Headers.ContentType!.MediaType);
        await using var zip = new ZipArchive(await given.Content.ReadAsStreamAsync(Cancellation));
        var entries = zip.Entries.ToDictionary(entry => entry.FullName, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(names.Length + 1, entries.Count);
        Assert.All(entries.Keys.Where(name => name != "index.html"), name => Assert.Matches(@"^documents/[0-9]+-[0-9]+ [^/\\\p{C}\p{Zl}\p{Zp}:*?""<>|]{1,200}$", name));
        var index = new HtmlParser().ParseDocument(await TextAsync(entries["index.html"]));
        Assert.Empty(index.QuerySelectorAll("script, img, iframe, svg, object, embed, form, input, [onerror], [onload], [onclick]"));
        Assert.Contains(Squeezed(line), Squeezed(index.QuerySelector("h1")!.TextContent), StringComparison.Ordinal);
        var linked = index.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => !href.StartsWith('#')).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(entries.Keys.Where(name => name != "index.html").Order(StringComparer.Ordinal), linked.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
        Assert.Equal(texts.Order(StringComparer.Ordinal), (await Task.WhenAll(linked.Select(href => TextAsync(entries[Uri.UnescapeDataString(href)])))).Order(StringComparer.Ordinal));

        // Each document comes back under a name that a header can hold.
        var list = await browser.GetAsync($"/cases/{reference}/documents");
        foreach (var link in list.Document.QuerySelectorAll("main a[href*='/files/']").Take(25))
        {
            using var file = await browser.FileAsync(link.GetAttribute("href")!);
            Assert.Equal((HttpStatusCode.OK, "attachment"), (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType));
        }

        Assert.SkipUnless(node.Services.GetRequiredService<PdfPrinter>().IsOffered, "Chromium is not on the path (Debian: apt-get install chromium)");
        foreach (var path in new[] { $"/cases/{reference}/letters/{letter}/letter.pdf", $"/cases/{reference}/answer/letter.pdf" })
        {
            using var printed = PdfDocument.Open(await browser.BytesAsync(path));
            Assert.True(printed.NumberOfPages > 3);
            Assert.Contains("<script>alert", TaggedPdf.TextOf(printed), StringComparison.Ordinal);
        }
    }

    [Fact(Skip = Absent, SkipType = typeof(TortureStrings), SkipUnless = nameof(TortureStrings.AreHere))]
    public async Task Each_awkward_file_is_kept_to_the_byte_or_refused_with_a_sentence()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync("With awkward files");
        var (kept, refused) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "data", "torture"), "*", SearchOption.AllDirectories))
        {
            var content = await File.ReadAllBytesAsync(path, Cancellation);
            var answer = await handler.PostFileAsync($"/api/cases/{reference}/documents?name={Uri.EscapeDataString(Path.GetFileName(path))}", content);
            if (answer.Status is HttpStatusCode.Created)
            {
                kept++;
                continue;
            }

            Assert.Equal((path, HttpStatusCode.BadRequest, "application/problem+json"), (path, answer.Status, answer.Type));
            Assert.StartsWith("file.", answer.Code, StringComparison.Ordinal);
            Assert.NotEmpty(answer.Json.GetProperty("title").GetString()!);
            refused++;
        }

        var documents = (await handler.GetAsync($"/api/cases/{reference}/documents")).Json.EnumerateArray().ToList();
        Assert.Equal(kept, documents.Count);
        Assert.True(kept > 50 && refused > 5, $"{kept} kept, {refused} refused");
        foreach (var version in documents.Select(document => document.GetProperty("versions")[0]))
        {
            var given = await handler.ReadFileAsync($"/api/cases/{reference}/files/{version.GetProperty("file").GetGuid()}");
            Assert.Equal(version.GetProperty("digest").GetString(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(given)));
        }
    }

    /// <summary>A plan of which every text begins like a formula, and its published version.</summary>
    private async Task AddPlanOfFormulasAsync()
    {
        var file = new PlanFile
        {
            Title = "=Plan", Vision = "=1+1", PeriodStart = new(2026, 1, 1), PeriodEnd = new(2026, 12, 31), Sections = [new("=Section", false, false, false)], Aims = [new("=1", "=Aim")], Legend = [new(LegendKind.Priority, "=H", "=High")],
            Columns = [new(false, "activity", "=Activity"), new(false, "comment", "=Comment"), new(false, "owner", "=Owner")], Budget = [new(-80_000m, false, "=Income")], Statements = [new("=Heading", "=Words")],
            Footnotes = [new("=a", "header", "=Words", "Target", 1)], Tables = [new([["=Area", "=Count"], ["=1+1", "-2"]], "=Table", 1)], RecommendationSources = [new("=Audit", true)], Recommendations = [new(1, "=1", "=Do", new(2026, 2, 1), "=done")],
            Activities = [.. Formulas.Select((text, at) => new FileActivity
            {
                Id = at + 1, Section = 1, Number = $"{at + 1}", Activity = text, Group = text, Type = text, Frequency = text, TargetKind = TargetKind.Open, Target = text, Priority = text, Owner = text, Owners = [new(text, false)], Measure = text,
                DeclaredStatus = text, Status = CommitmentStatus.OnTarget, AsOf = new(2026, 2, 1), Comment = text, AgreedBy = text, Anchor = text, Aims = ["=1"],
            })],
        };
        var source = new PlanSource("plan.json", PlanJson.Write(file), OwnFile.ReadJson(PlanJson.Write(file)), null);
        var made = await node.Database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, "=Plan"), node.Operator, Cancellation));
        var matter = new GateMatter("plan", made.Plan.Key, EditionNode.Period);
        var reading = (await node.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync(matter.Kind, matter.Key, matter.Period, null, node.Operator, Cancellation)))!;
        foreach (var result in reading.Results.Where(result => result.IsOpen))
        {
            await node.Database.Within<DecideFinding>(decide => decide.RunAsync(new(matter, GateFindingKey.Of(result.Finding, reading.Matter.Draft.Whole), GateAnswer.Waived, null, "It is as it stands there"), node.Operator, Cancellation));
        }

        await node.PublishAsync(made.Plan.Key);
    }

    private async Task AddCasesOfFormulasAsync()
    {
        foreach (var text in Formulas)
        {
            var unit = await node.AddServiceAsync(text.Trim() + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"));
            var person = await node.Database.Within<AddPerson, Guid>(add => add.RunAsync(new(text, Post: text), node.Operator, Cancellation));
            await node.Database.Within<GiveRole, Guid>(give => give.RunAsync(new(person, "complaints-handler", new DateOnly(2026, 1, 1)), node.Operator, Cancellation));
            var intake = new CaseIntake
            {
                ReceivedOn = new(2026, 3, 2), Subject = text, Details = text, OutcomeSought = text, Contractor = text, NatureKey = "quality", ServiceId = unit, TeamId = unit, HandlerId = person,
                Customer = new(Asked.Given, text, Asked.Given, null, text, text, text),
            };
            await node.Database.Within<LogCase, string>(log => log.RunAsync(new(CaseNode.Procedure, intake), node.Operator, Cancellation));
            await node.Database.Within<LogAndCloseCase, string>(log => log.RunAsync(new(CaseNode.Procedure, intake, "upheld", text, text, text, false), node.As("complaints-handler"), Cancellation));
        }
    }

    /// <summary>Follows links to one address of each kind and keeps what is a table.</summary>
    private static async Task FollowAsync(Browser browser, SortedDictionary<string, (string Kind, byte[] Content)> tables)
    {
        HashSet<string> kinds = new(StringComparer.Ordinal);
        var queue = new Queue<string>(["/", "/cases", "/cases/caseload", "/plans", "/publish", "/published"]);
        while (queue.TryDequeue(out var path))
        {
            if (!kinds.Add(Numbers().Replace(path.Split('?')[0], "#")) || path.StartsWith("/sign-out", StringComparison.Ordinal) || path.EndsWith(".pdf", StringComparison.Ordinal))
            {
                continue;
            }

            using var answer = await browser.FileAsync(path);
            var kind = answer.Content.Headers.ContentType?.MediaType ?? "";
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{path}: {answer.StatusCode}");
            if (answer.Headers.Location is { } next)
            {
                queue.Enqueue(next.IsAbsoluteUri ? next.PathAndQuery : next.ToString());
            }
            else if (kind is "text/csv" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            {
                tables[path] = (kind, await answer.Content.ReadAsByteArrayAsync(Cancellation));
            }
            else if (kind is "text/html")
            {
                foreach (var link in new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation)).QuerySelectorAll("a[href^='/']"))
                {
                    queue.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
                }
            }
        }
    }

    private static List<string> FormulasOfCsv(string text) =>
        [.. Cells().Matches(text).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value).Where(cell => Dangerous().IsMatch(cell))];

    private static List<string> FormulasOfWorkbook(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        List<string> problems = [.. zip.Entries.Where(entry => !Known().IsMatch(entry.FullName)).Select(entry => entry.FullName)];
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var cells = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "c").ToList();
            Assert.NotEmpty(cells);
            problems.AddRange(cells.Where(cell => cell.Descendants().Any(part => part.Name.LocalName == "f")).Select(cell => cell.ToString()));
            problems.AddRange(cells.Where(cell => cell.Attribute("t")?.Value is not "inlineStr" && !decimal.TryParse(cell.Value, System.Globalization.CultureInfo.InvariantCulture, out _)).Select(cell => cell.ToString()));
        }

        return problems;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));

    private static async Task<string> TextAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync(Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    /// <summary>RFC 4180.</summary>
    [GeneratedRegex("(?<=^|,|\r\n)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"\r\n]*))(?=,|\r\n|$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cells();

    [GeneratedRegex(@"^([\t\r\n]|[\s\p{Cc}\p{Cf}]*([=+\-@＝＋－＠]|DDE\s*\())", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"[^/\s]+\.(csv|xlsx)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"^(\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|xl/(workbook|styles)\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/sheet[0-9]+\.xml)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
