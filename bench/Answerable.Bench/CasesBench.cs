using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Answerable.Bench.Bare;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Cases.Past;
using Answerable.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Bench;

/// <summary>
/// Queue, case page, search and creation with ten thousand cases and with many, at eight connections, each against a bare page in the same run. What must hold:
/// half of the bare page's throughput, 99 of 100 within 50 ms (search 150), and at most 1.3 times as slow with many cases as with ten thousand.
/// </summary>
internal static partial class CasesBench
{
    private const int Few = 10_000;
    private const int Rounds = 3;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_settles = TimeSpan.FromSeconds(6);

    /// <param name="Rate">The median of the rounds.</param>
    private sealed record Result(string Name, double Rate, double Slow, double? Ratio);

    public static async Task RunAsync(BenchBody body, int many)
    {
        var key = body.Key;
        var by = (await body.Of<BodyByKey, Actor?>(bodies => bodies.FindAsync(key, default)))!;
        foreach (var unit in new[] { "place", "housing", "education", "resources", "customer", "governance" })
        {
            await body.Of<AddUnit, Guid>(add => add.RunAsync(new(unit, unit), by, default));
        }

        await body.Of<GiveRole, Guid>(give => give.RunAsync(new(body.Officer.PersonId!.Value, "complaints-manager", new(2020, 1, 1)), by, default));
        await GenerateAsync(body, by, Few, seed: 1);
        var few = await MeasureAsync(body, by);
        await GenerateAsync(body, by, many - Few, seed: 2);
        var results = await MeasureAsync(body, by);
        foreach (var (result, before) in results.Zip(few))
        {
            Say($"{many:#,0} cases, {Line(result)}, {before.Rate / result.Rate:0.00} times as slow as with {Few:#,0} (at most 1.30)");
        }

        SayMemory();
    }

    /// <summary>With the cases that the body has.</summary>
    public static async Task RunAsync(BenchBody body)
    {
        foreach (var result in await MeasureAsync(body, body.Officer))
        {
            Console.WriteLine(Line(result));
        }

        SayMemory();
    }

    private static string Line(Result result)
    {
        var ratio = result.Ratio is { } half ? string.Create(CultureInfo.InvariantCulture, $", {half:0.00} of a bare page (at least 0.50)") : "";
        var most = result.Name.StartsWith("search", StringComparison.Ordinal) ? 150 : 50;
        return string.Create(CultureInfo.InvariantCulture, $"{result.Name}: {result.Rate:0}/s{ratio}, p99 {result.Slow:0} ms (at most {most})");
    }

    private static void SayMemory()
    {
        using var node = Process.GetCurrentProcess();
        Say($"memory of the node with the bench in it: {node.WorkingSet64 / 1048576.0:0} MiB (serve alone at most 400)");
    }

    private static async Task GenerateAsync(BenchBody body, Actor by, int cases, int seed)
    {
        var clock = Stopwatch.StartNew();
        await body.Of<GeneratePast, bool>(async past =>
        {
            await past.RunAsync(new(cases, seed, PastWords.Read(Path.Combine(AppContext.BaseDirectory, "demo")), (_, _) => { }), by, default);
            return true;
        });
        Say($"{cases:#,0} cases generated in {clock.Elapsed.TotalSeconds:0} s");
    }

    private static async Task<List<Result>> MeasureAsync(BenchBody body, Actor by)
    {
        await using var ours = AnswerableWeb.Create(new() { Database = body.Database.Path ?? body.Database.ConnectionString, Urls = ["http://127.0.0.1:0"], ShowsDemoPeople = true });
        await ours.StartAsync();
        var rows = new BareCases(body.Database, by.BodyId);
        await using var bare = await PageBench.BareAsync(rows);
        var (client, bareClient) = (new LoadClient(PageBench.PortOf(ours), PageBench.Connections), new LoadClient(PageBench.PortOf(bare), PageBench.Connections));
        var cookie = await PageBench.SignInAsync(ours, body.Account);

        // What was done in the last seconds is not remembered yet, and the officer has only just been added.
        await Task.Delay(s_settles);
        var (about, house) = await body.Of<RecordsContext, (Case, string)>(async records =>
        {
            var cases = records.For(by).Rows<Case>().AsNoTracking();
            var open = await cases.Where(one => one.State == CaseState.InHand && one.StageKey == "investigation").OrderBy(one => one.QueueOn).FirstAsync();
            var named = await cases.Where(one => one.Details!.Contains("house called")).OrderBy(one => one.Id).FirstAsync();
            return (open, House().Match(named.Details!).Groups["name"].Value.ToLowerInvariant());
        });
        return
        [
            await CompareAsync("queue of 50", "/cases?of=all", "/bare/cases/queue"),
            await CompareAsync("case page", $"/cases/{about.Reference}", $"/bare/cases/case/{about.Id}"),
            await CompareAsync("search for a rare word", $"/cases/search?q={house}", $"/bare/cases/rare/{house}"),
            await CompareAsync("search for a common word", "/cases/search?q=street", "/bare/cases/common/street"),
            await LogAsync(body, rows, client, bareClient),
        ];

        async Task<Result> CompareAsync(string name, string path, string barePath)
        {
            rows.Padding = HtmlString.Empty;
            rows.Padding = PageBench.Padding(await client.LengthAsync(path, cookie) - await bareClient.LengthAsync(barePath, ""));
            await client.MeasureAsync(path, cookie, s_time);
            await bareClient.MeasureAsync(barePath, "", s_time);
            List<LoadClient.Measured> our = [], its = [];
            for (var round = 0; round < Rounds; round++)
            {
                our.Add(await client.MeasureAsync(path, cookie, s_time));
                its.Add(await bareClient.MeasureAsync(barePath, "", s_time));
            }

            var (rate, bareRate) = (PageBench.Median([.. our.Select(one => one.Rate)]), PageBench.Median([.. its.Select(one => one.Rate)]));
            return new(name, rate, PageBench.Median([.. our.Select(one => one.Slow)]), rate / bareRate);
        }
    }

    /// <summary>A complaint on the telephone, through the API; bare: the same rows by hand.</summary>
    private static async Task<Result> LogAsync(BenchBody body, BareCases rows, LoadClient client, LoadClient bareClient)
    {
        var officer = (await body.Of<ActorOf, FoundActor?>(actors => actors.ReadAsync(body.Officer.PersonId!.Value, default)))!.Actor;
        var today = officer.Today(TimeProvider.System);
        var token = await body.Of<IssueToken, string>(issue => issue.RunAsync(new("bench", [Permission.HandleCases, Permission.ReadCases], today.AddDays(1)), officer, default));
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            procedure = "model-complaints",
            receivedOn = today,
            channel = "telephone",
            subject = "A lamp is out at the end of the lane",
            details = "It has been dark there since Monday.",
            nature = "quality",
            customer = new { name = "Ann Other", email = "ann@example.net" },
        });
        await client.MeasurePostAsync("/api/cases", token, json, s_time);
        var create = await rows.CreateLikeAsync(await body.Of<RecordsContext, string>(records => records.For(officer).Rows<Case>().OrderByDescending(about => about.Id).Select(about => about.Reference).FirstAsync()), default);
        await bareClient.MeasurePostAsync("/bare/cases/create", "", json, s_time);
        List<LoadClient.Measured> our = [], its = [];
        for (var round = 0; round < Rounds; round++)
        {
            our.Add(await client.MeasurePostAsync("/api/cases", token, json, s_time));
            its.Add(await bareClient.MeasurePostAsync("/bare/cases/create", "", json, s_time));
        }

        await create.TakeOutAsync(default);
        var rate = PageBench.Median([.. our.Select(one => one.Rate)]);
        return new("create through the API", rate, PageBench.Median([.. our.Select(one => one.Slow)]), rate / PageBench.Median([.. its.Select(one => one.Rate)]));
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("house called (?<name>[A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex House();
}
