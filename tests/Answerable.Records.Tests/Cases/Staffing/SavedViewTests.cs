using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Staffing;

public sealed class SavedViewTests
{
    [Theory, OnEachDatabase]
    public async Task A_view_is_one_s_own_or_shared_by_who_manages_and_changed_by_its_owner(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var own = await SaveAsync(on, new("  Late ones ", "of=mine&due=late", IsDefault: true), on.Handler);
        Assert.Equal("view.name-twice", await RefusedAsync(on, new("late ONES", "of=all"), on.Handler));
        Assert.Equal("view.name", await RefusedAsync(on, new(" ", "of=all"), on.Handler));
        Assert.Equal("view.name-long", await RefusedAsync(on, new(new('x', 61), "of=all"), on.Handler));
        Assert.Equal("view.share-permission", await RefusedAsync(on, new("Ours", "of=all", IsShared: true), on.Handler));
        Assert.Equal("case.read-permission", await RefusedAsync(on, new("Mine", "of=all"), on.Stranger));
        Assert.Equal("view.nobody", await RefusedAsync(on, new("Mine", "of=all"), on.Operator));
        var team = await SaveAsync(on, new("Of the team", "of=team", IsShared: true, TeamId: on.Team), on.Manager);
        var other = await SaveAsync(on, new("Of the others", "of=team", IsShared: true, TeamId: on.Service), on.Manager);
        var all = await SaveAsync(on, new("Of all", "of=unassigned", IsShared: true), on.Manager);

        Assert.Equal(["Late ones", "Of all", "Of the team"], (await DeskAsync(on, on.Handler)).Views.Select(view => view.Name));
        Assert.Equal(["Of all", "Of the team"], (await DeskAsync(on, on.Colleague)).Views.Select(view => view.Name));
        Assert.Equal(["Of all", "Of the others"], (await DeskAsync(on, on.Colleague with { UnitIds = [on.Service] })).Views.Select(view => view.Name));
        Assert.Equal("of=mine&due=late", (await DeskAsync(on, on.Handler)).Default!.Query);
        Assert.Null((await DeskAsync(on, on.Colleague)).Default);
        var listed = await on.Database.Within<ViewList, IReadOnlyList<ViewList.Row>>(list => list.ReadAsync(on.Handler, Cancellation));
        Assert.Equal([("Late ones", null, null, true, true), ("Of all", "manager", null, false, false), ("Of the team", "manager", "team", false, false)], listed.Select(row => (row.View.Name, row.Owner, row.Team, row.IsDefault, row.MayChange)));

        Assert.Equal("view.permission", await on.Refused<RenameView>(act => act.RunAsync(new(all, "Everything"), on.Handler, Cancellation)));
        Assert.Equal("view.not-found", await on.Refused<DeleteView>(act => act.RunAsync(own, on.Manager, Cancellation)));
        Assert.Equal("view.not-found", await on.Refused<ChooseDefaultView>(act => act.RunAsync(other, on.Handler, Cancellation)));
        await on.Run<RenameView>(act => act.RunAsync(new(own, "Too late"), on.Handler, Cancellation));
        await on.Run<ChooseDefaultView>(act => act.RunAsync(team, on.Handler, Cancellation));
        Assert.Equal((team, "Too late"), ((await DeskAsync(on, on.Handler)).Default!.Id, (await DeskAsync(on, on.Handler)).Views[2].Name));

        // Deleted for all by who manages: a queue that opened with it opens as usual.
        await on.Run<DeleteView>(act => act.RunAsync(team, on.Manager with { PersonId = on.Director.PersonId }, Cancellation));
        Assert.Null((await DeskAsync(on, on.Handler)).Default);
        Assert.Equal(3, (await on.RowsAsync<SavedView>()).Count);
        await on.Run<ChooseDefaultView>(act => act.RunAsync(null, on.Handler, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Another_body_has_nothing_of_it(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var view = await SaveAsync(on, new("Of all", "of=all", IsShared: true), on.Manager);
        var stranger = on.Manager with { BodyId = (await on.Database.AddBodyAsync("elsewhere")).BodyId };
        Assert.Empty((await DeskAsync(on, stranger)).Views);
        Assert.Equal("view.not-found", await on.Refused<DeleteView>(act => act.RunAsync(view, stranger, Cancellation)));
    }

    private static Task<Guid> SaveAsync(CaseOnRecord on, SaveView.Input input, Actor by) => on.Database.Within<SaveView, Guid>(act => act.RunAsync(input, by, Cancellation));

    private static Task<string> RefusedAsync(CaseOnRecord on, SaveView.Input input, Actor by) => on.Refused<SaveView>(act => act.RunAsync(input, by, Cancellation));

    private static Task<QueueDesk.View> DeskAsync(CaseOnRecord on, Actor by) => on.Database.Within<QueueDesk, QueueDesk.View>(desk => desk.ReadAsync(by, Cancellation));
}
