using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Editions.EditionOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class ApproveEditionTests
{
    [Theory, OnEachDatabase]
    public async Task Someone_else_approves_and_no_byte_changes(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PrepareAsync();
        var files = await report.FilesAsync(id);
        report.Source.Content = ReportSource.With("1", 2, "Slippage");
        await report.Run<ApproveEdition>(act => act.RunAsync(new(id, null), report.Approver, Cancellation));
        var edition = await report.EditionAsync(id);
        Assert.Equal((EditionState.Approved, report.Approver.PersonId), (edition.State, edition.ApprovedById));
        Assert.Equal(files, await report.FilesAsync(id));
    }

    [Theory, OnEachDatabase]
    public async Task Who_prepared_it_cannot_approve_it(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PrepareAsync();
        var both = report.Preparer with { Permissions = [.. report.Preparer.Permissions, Permission.ApproveEditions] };
        Assert.Equal("edition.approve-own", await report.Refused<ApproveEdition>(act => act.RunAsync(new(id, null), both, Cancellation)));
        Assert.Equal("edition.approve-permission", await report.Refused<ApproveEdition>(act => act.RunAsync(new(id, null), report.Stranger, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_prepared_anew_meanwhile_is_not_approved_unseen(DatabaseKind kind)
    {
        await using var report = await EditionOnRecord.CreateAsync(kind);
        var id = await report.PrepareAsync();
        var seen = (await report.EditionAsync(id)).Version;
        await report.Run<SendBackEdition>(act => act.RunAsync(new(id, null, "Wrong"), report.Approver, Cancellation));
        await report.PrepareAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => report.Run<ApproveEdition>(act => act.RunAsync(new(id, seen), report.Approver, Cancellation)));
    }
}
