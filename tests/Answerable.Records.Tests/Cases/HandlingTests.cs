using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class HandlingTests
{
    [Theory, OnEachDatabase]
    public async Task Several_cases_are_assigned_at_once_or_none_and_the_handler_is_told(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var other = new CaseAddress(await on.LogAsync(on.Intake()));
        Assert.Equal("case.assign-permission", await on.Refused<AssignCases>(act => act.RunAsync(new([on.At, other], on.Colleague.PersonId), on.Handler, Cancellation)));
        Assert.Equal("case.not-found", await on.Refused<AssignCases>(act => act.RunAsync(new([on.At, new("C-1")], on.Colleague.PersonId), on.Manager, Cancellation)));
        Assert.All(await on.RowsAsync<Case>(), about => Assert.Equal(on.Handler.PersonId, about.HandlerId));
        await on.Run<AssignCases>(act => act.RunAsync(new([on.At, other], on.Colleague.PersonId), on.Manager, Cancellation));
        Assert.All(await on.RowsAsync<Case>(), about => Assert.Equal(on.Colleague.PersonId, about.HandlerId));
        Assert.Equal(2, (await on.MailAsync()).Count(mail => mail.Contains("colleague@example.org", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task A_case_of_a_team_is_taken_by_one_of_it(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<AssignCases>(act => act.RunAsync(new([on.At], null, on.Team), on.Manager, Cancellation));
        Assert.Equal(CaseState.Logged, (await on.ViewAsync()).About.State);
        await on.Run<TakeCase>(act => act.RunAsync(new(on.At), on.Colleague, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal((CaseState.InHand, "colleague"), (view.About.State, view.Names.Person(view.About.HandlerId)));
    }

    [Theory, OnEachDatabase]
    public async Task Who_acts_on_what_someone_changed_meanwhile_is_told(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var seen = on.At with { Version = (await on.ViewAsync()).About.Version };
        await on.Run<TakeCase>(act => act.RunAsync(new(seen), on.Colleague, Cancellation));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => on.Run<TakeCase>(act => act.RunAsync(new(seen), on.Manager, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task Time_is_extended_by_who_may_authorise_it_and_taken_back(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var input = new ExtendCase.Input(on.At, new(2026, 3, 13), "Waiting for the contractor", on.Colleague.PersonId, new(2026, 3, 2));
        Assert.Equal("case.extend-authoriser", await on.Refused<ExtendCase>(act => act.RunAsync(input, on.Handler, Cancellation)));
        Assert.Equal("case.extend-authoriser", await on.Refused<ExtendCase>(act => act.RunAsync(input with { AuthoriserId = null }, on.Handler, Cancellation)));
        await on.Run<ExtendCase>(act => act.RunAsync(input with { AuthoriserId = on.Manager.PersonId }, on.Handler, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal((new DateOnly(2026, 3, 13), "manager", true), (view.About.DueOn!.Value, view.Names.Person(view.Events[^1].AuthorisedById), view.Stages[0].IsExtended));
        Assert.Contains(await on.MailAsync(), mail => mail.Contains("manager@example.org", StringComparison.Ordinal));
        await on.Run<RemoveExtension>(act => act.RunAsync(new(on.At, "Not needed"), on.Handler, Cancellation));
        view = await on.ViewAsync();
        Assert.Equal((new DateOnly(2026, 3, 6), true), (view.About.DueOn!.Value, view.Events[^1].TakenBackAt is not null));
    }

    [Theory, OnEachDatabase]
    public async Task A_case_goes_on_to_the_investigation_with_its_points_and_is_acknowledged(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<EscalateCase>(act => act.RunAsync(new(on.At, "The customer asks for it", new(2026, 3, 2)), on.Handler, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal(("investigation", new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 27)), (view.About.StageKey, view.About.AcknowledgeDueOn!.Value, view.About.DueOn!.Value));
        Assert.Equal(CaseAct.Acknowledge, view.NextStep);
        Assert.Equal("case.points-none-yet", await on.Refused<DecidePoint>(act => act.RunAsync(new(on.At, 1, "upheld", "So"), on.Handler, Cancellation)));
        await on.Run<AcknowledgeCase>(act => act.RunAsync(new(on.At, new(2026, 3, 2)), on.Handler, Cancellation));
        Assert.Equal("case.acknowledged", await on.Refused<AcknowledgeCase>(act => act.RunAsync(new(on.At, new(2026, 3, 2)), on.Handler, Cancellation)));
        await on.Run<AddPoint>(act => act.RunAsync(new(on.At, "The bin was left"), on.Handler, Cancellation));
        await on.Run<AddPoint>(act => act.RunAsync(new(on.At, "Nobody rang back"), on.Handler, Cancellation));
        await on.Run<DecidePoint>(act => act.RunAsync(new(on.At, 2, "not-upheld", "We rang twice"), on.Handler, Cancellation));
        view = await on.ViewAsync();
        Assert.Equal([(1, null), (2, "not-upheld")], view.Points.Select(point => (point.Number, point.OutcomeKey)));
        Assert.Null(view.About.AcknowledgeDueOn);
    }
}
