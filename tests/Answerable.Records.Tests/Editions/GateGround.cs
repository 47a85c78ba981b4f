using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Editions.Gating;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Plans;
using Answerable.Records.Tests.Plans;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Editions;

/// <summary>A plan with something in it that should not go out: initials, a placeholder and a document; and two people who settle it.</summary>
internal sealed class GateGround(PlanOnRecord plan) : IAsyncDisposable
{
    public static readonly GateMatter Matter = new("plan", Key, "2025-q3");

    public PlanOnRecord Plan { get; } = plan;

    public Actor Author { get; } = plan.Editor with { Permissions = new[] { Permission.ReadPlans, Permission.PrepareEditions }.ToFrozenSet() };

    public Actor Approver { get; } = plan.Approver with { Permissions = new[] { Permission.ReadPlans, Permission.PrepareEditions, Permission.ApproveEditions }.ToFrozenSet() };

    public static async Task<GateGround> CreateAsync(DatabaseKind kind)
    {
        var plan = await PlanOnRecord.CreateAsync(kind);
        var file = File();
        file.Activities[0].Comment = "Agreed with the board. (KL)";
        file.Activities[1].Comment = "Train TBC people";
        file.Activities[2].Comment = "See leaflet_v2.docx for the text";
        await plan.Run<ImportPlan>(import => import.RunAsync(new(RichPlan.Source(file), "A plan", Replace: true), plan.Operator, Cancellation));
        return new(plan);
    }

    public async Task<GateReading> ReadAsync() => (await Plan.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync(Matter.Kind, Matter.Key, Matter.Period, null, Author, Cancellation)))!;

    public async Task<string> KeyAsync(string code)
    {
        var reading = await ReadAsync();
        return GateFindingKey.Of(reading.Results.First(result => result.Finding.Code == code && result.Finding.Place.Column == "comment").Finding, reading.Matter.Draft.Whole);
    }

    /// <summary>What the public would read as a row's comment.</summary>
    public async Task<string> CommentAsync(int row)
    {
        var table = (await ReadAsync()).Content.Tables.First(table => table.Key == "activities");
        return table.Rows[row - 1].Cells[table.Columns.ToList().FindIndex(column => column.Key == "comment")];
    }

    public ValueTask DisposeAsync() => Plan.DisposeAsync();
}
