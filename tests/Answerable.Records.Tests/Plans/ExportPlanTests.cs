using System.Text;
using Answerable.Domain.Access;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;
using Answerable.Testing;

namespace Answerable.Records.Tests.Plans;

public sealed class ExportPlanTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Json_imports_to_the_same_plan_byte_for_byte(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var first = await ImportAsync(database, "first", RichPlan.Source(RichPlan.With("plain", "_x0041_", "=1+1", "'quoted", "two\nlines", "half \ud800 pair and \0")));
        var json = await ExportAsync(database, first, ExportFormat.Json);

        var second = await ImportAsync(database, "second", new PlanSource("plan.json", json, OwnFile.ReadJson(json), null));
        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(await ExportAsync(database, second, ExportFormat.Json)));
    }

    private static async Task<Actor> ImportAsync(TestDatabase database, string body, PlanSource source)
    {
        var actor = await database.AddBodyAsync(body);
        var outcome = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, "A plan"), actor, Cancellation));
        Assert.True(outcome.IsWritten);
        return actor;
    }

    private static Task<byte[]> ExportAsync(TestDatabase database, Actor actor, ExportFormat format) =>
        database.Within<ExportPlan, byte[]>(export => export.RunAsync("a-plan", format, actor, Cancellation));
}
