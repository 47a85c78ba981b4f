using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.History;
using Answerable.Records.Bodies;
using Answerable.Records.Cases.Past;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Tests.Cases.Past;

public sealed class GeneratePastTests
{
    private const int Cases = 300;

    private static readonly PastWords s_words = PastWords.Read(Path.Combine(Repository.Root, "demo"));

    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_past_is_whole_and_verifies(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await BodyAsync(database);
        await GenerateAsync(database, by, Cases, seed: 1);
        await GenerateAsync(database, by, 20, seed: 2);

        var cases = await RowsAsync<Case>(database, by);
        Assert.Equal(Cases + 20, cases.Select(about => about.Reference).Distinct(StringComparer.Ordinal).Count());
        Assert.All(cases.GroupBy(about => about.Reference[..6], StringComparer.Ordinal), year =>
            Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(about => int.Parse(about.Reference[7..], System.Globalization.CultureInfo.InvariantCulture)).Order()));
        Assert.Contains(cases, about => about.State is not CaseState.Closed);
        Assert.True(cases.Count(about => about.State is CaseState.Closed) > Cases * 0.9);
        var stages = await RowsAsync<CaseStage>(database, by);
        Assert.All(stages.Where(stage => stage.OutcomeKey is not null), stage => Assert.NotNull(stage.DaysUsed));
        Assert.Contains(stages, stage => stage.IsInTime is false);
        Assert.Contains(stages, stage => stage.IsExtended);
        Assert.Contains(stages, stage => stage.Number == 2 && stage.OutcomeKey is not null);

        // Everyone is found by their reference, and by the words of a remark.
        var some = cases.First(about => about.Details!.Contains("house called", StringComparison.Ordinal));
        var house = some.Details!.Split("house called ")[1].Split('.')[0];
        foreach (var typed in new[] { some.Reference, house })
        {
            var found = await database.Within<CaseSearch, CaseSearch.Page?>(search => search.ReadAsync(typed, null, by, s_cancellation));
            Assert.Contains(some.Reference, found!.Rows.Select(row => row.Reference));
        }

        Assert.Equal(cases.Count, (await RowsAsync<HistoryHead>(database, by)).Count(head => head.RecordKind == "case"));
        Assert.Empty(await database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(null, s_cancellation)));
    }

    [Fact]
    public async Task The_same_seed_tells_the_same_stories()
    {
        Assert.Equal(await StoriesAsync(seed: 5), await StoriesAsync(seed: 5));
        Assert.NotEqual(await StoriesAsync(seed: 5), await StoriesAsync(seed: 6));

        static async Task<List<string>> StoriesAsync(int seed)
        {
            await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
            var by = await BodyAsync(database);
            await GenerateAsync(database, by, 40, seed);
            var cases = await RowsAsync<Case>(database, by);
            var entries = (await RowsAsync<CaseEntry>(database, by)).ToLookup(entry => entry.CaseId, entry => $"{entry.At:O} {entry.ByName} {entry.Text}");
            return [.. cases.Select(about => string.Join('\n', [about.Reference, $"{about.LoggedAt:O}", about.Subject, about.Details, .. entries[about.Id].Order(StringComparer.Ordinal)])).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task A_body_without_a_service_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var by = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("empty", "Empty"), s_cancellation));
        Assert.Equal("past.no-unit", (await Assert.ThrowsAsync<RefusedException>(() => GenerateAsync(database, by, 1, 1))).Refusal.Code);
    }

    private static async Task<Actor> BodyAsync(TestDatabase database)
    {
        var by = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Borough"), s_cancellation));
        await database.Within<AddUnit, Guid>(add => add.RunAsync(new("housing", "Housing"), by, s_cancellation));
        return by;
    }

    private static Task GenerateAsync(TestDatabase database, Actor by, int cases, int seed) =>
        database.Within<GeneratePast>(past => past.RunAsync(new(cases, seed, s_words, (_, _) => { }), by, s_cancellation));

    private static Task<List<T>> RowsAsync<T>(TestDatabase database, Actor by)
        where T : class, IOfBody => database.Within<RecordsContext, List<T>>(records => records.For(by).Rows<T>().AsNoTracking().ToListAsync(s_cancellation));
}
