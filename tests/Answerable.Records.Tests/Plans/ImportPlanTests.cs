using System.Text;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class ImportPlanTests
{
    private const string Printed =
        "No\tActivity\tOwner\tEnd\tStatus\tComment\n"
        + "1\tActivity one  about leaflets is done well\tAB & CD\t31/01/2026\tOn target\tPrinted\n"
        + "2\tActivity two about training is done well\tEF\t31/01/2026\tSlippage\tRoom not free\n"
        + "3\tActivity three about telephones is done well\tAB\t31/03/2026\tOn target\t\n";

    [Theory, OnEachDatabase]
    public async Task A_check_says_everything_and_writes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        var outcome = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(Text(Printed), "Printed", Check: true), by, Cancellation));
        Assert.Equal((3, false, true), (outcome.Contents.Activities.Count, outcome.IsWritten, outcome.IsNew));
        Assert.Equal(0, await database.Within<RecordsContext, int>(records => Task.FromResult(records.For(by).Rows<Plan>().Count())));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        await database.Within<ImportPlan>(import => import.RunAsync(new(Text(Printed), "Printed"), by, Cancellation));
        var again = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(Text(Printed), "Printed", Replace: true), by, Cancellation));
        Assert.Empty(again.Differences);
        Assert.False(again.IsWritten);
    }

    [Theory, OnEachDatabase]
    public async Task What_differs_is_told_field_by_field_and_overwritten_only_when_asked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        await database.Within<ImportPlan>(import => import.RunAsync(new(Text(Printed), "Printed"), by, Cancellation));
        var next = Text(Printed.Replace("2\tActivity two", "2a\tActivity two", StringComparison.Ordinal).Replace("Slippage\tRoom not free", "On target\tRoom found", StringComparison.Ordinal)
            .Replace("3\tActivity three about telephones", "3\tSomething else altogether", StringComparison.Ordinal));

        var told = await database.Within<ImportPlan, ImportOutcome>(import => import.RunAsync(new(next, "Printed"), by, Cancellation));
        Assert.False(told.IsWritten);
        Assert.Equal([DifferenceKind.Changed, DifferenceKind.Added, DifferenceKind.Gone], told.Differences.Select(difference => difference.Kind));
        Assert.Equal(["number", "declared_status", "status", "comment"], told.Differences[0].Changes.Select(change => change.Field));

        await database.Within<ImportPlan>(import => import.RunAsync(new(next, "Printed", Replace: true), by, Cancellation));
        var rows = await database.Within<RecordsContext, List<Activity>>(records => Task.FromResult(records.For(by).Rows<Activity>().OrderBy(row => row.Position).ToList()));
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Reference));
        Assert.Equal("Room found", rows[1].Comment);
        var said = await database.Within<RecordsContext, List<string?>>(records => Task.FromResult(records.For(by).Rows<ProgressUpdate>().Select(update => update.Text).ToList()));
        Assert.Contains("Room not free", said);
        Assert.Contains("Room found", said);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_gone_from_the_file_is_removed_only_when_that_is_asked_too(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var file = PlanOnRecord.File();
        file.Activities.RemoveAt(0);
        await plan.Run<ImportPlan>(import => import.RunAsync(new(RichPlan.Source(file), "A plan", Replace: true, RemoveGone: true), plan.Operator, Cancellation));
        Assert.Equal([2, 3, 4, 5], (await plan.RowsAsync<Activity>()).Select(row => row.Reference).Order());
        Assert.Null(Assert.Single(await plan.RowsAsync<ActivityLink>()).ToId);
    }

    [Theory, OnEachDatabase]
    public async Task An_edited_export_changes_the_row_that_it_names(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var csv = Encoding.UTF8.GetString(await plan.Database.Within<ExportPlan, byte[]>(export => export.RunAsync(Key, ExportFormat.Csv, plan.Operator, Cancellation)));
        var edited = ReadPlanFile.Read(Encoding.UTF8.GetBytes(csv.Replace("about training is done well", "about training is done very well", StringComparison.Ordinal)), "plan.csv");
        await plan.Run<ImportPlan>(import => import.RunAsync(new(edited, "A plan", Replace: true), plan.Operator, Cancellation));
        Assert.Equal("Activity two about training is done very well", (await plan.ActivityAsync(2)).Text);
        Assert.Equal(plan.Owner.PersonId, (await plan.RowsAsync<ActivityOwner>()).First(owner => owner.PersonId is not null).PersonId);
    }

    [Theory, OnEachDatabase]
    public async Task Another_plans_file_is_refused(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("import.another-plan", await plan.Refused<ImportPlan>(import => import.RunAsync(
            new(Text("No\tActivity\tOwner\n1\tMend the roof\tAB\n2\tPaint the door\tAB\n3\tSweep the yard\tAB\n"), "A plan", Replace: true), plan.Operator, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Not_everyone_may_and_a_plan_has_a_title(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("import.permission", await plan.Refused<ImportPlan>(import => import.RunAsync(new(Text(Printed), "Printed"), plan.Owner, Cancellation)));
        Assert.Equal("import.title", await plan.Refused<ImportPlan>(import => import.RunAsync(new(Text(Printed), " "), plan.Operator, Cancellation)));
    }

    private static PlanSource Text(string text) => ReadPlanFile.Read(Encoding.UTF8.GetBytes(text), "plan.txt");
}
