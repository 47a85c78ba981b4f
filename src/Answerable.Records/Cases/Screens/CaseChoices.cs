using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>What there is to choose from when a case is logged, assigned, extended or filtered.</summary>
public sealed class CaseChoices(RecordsContext records, CaseProcedures procedures, Remembered remembered)
{
    public sealed record Choice(Guid Id, string Name)
    {
        /// <summary>That somebody is away, until when, and who covers: said before they are given something to do. Null where they are here.</summary>
        public string? Away { get; init; }

        public string Words => Away is null ? Name : $"{Name} ({Away})";
    }

    /// <param name="Rules">The version of the procedure that is in force today.</param>
    /// <param name="Procedures">Those that the body uses, the usual one first.</param>
    public sealed record Choices(CaseRules Rules, IReadOnlyList<CaseRules> Procedures, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Handlers, IReadOnlyList<Choice> Authorisers);

    /// <param name="procedureKey">Null for the one that is usual in the body.</param>
    public async Task<Choices> ReadAsync(string? procedureKey, Actor by, CancellationToken cancellation) =>
        await ReadAsync(procedureKey, await records.LastActAsync(by, cancellation), by, cancellation);

    /// <param name="act">The newest of the body, for a page that has asked for it already.</param>
    public async Task<Choices> ReadAsync(string? procedureKey, LastAct act, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var part = (procedureKey, scope.Today);
        return remembered.Find<Choices>(by.BodyId, part, act) ?? remembered.Keep(by.BodyId, part, act, await ReadAsync(scope, procedureKey, cancellation));
    }

    private async Task<Choices> ReadAsync(Scope scope, string? procedureKey, CancellationToken cancellation)
    {
        var units = await scope.Rows<Unit>().AsNoTracking().Select(unit => new Choice(unit.Id, unit.Name)).ToListAsync(cancellation);
        var body = await scope.Rows<Body>().AsNoTracking().SingleAsync(cancellation);
        var used = procedures.Of(body, scope.Today);
        var staff = await scope.StaffAsync(cancellation);
        return new(
            procedureKey is null && used is [var usual, ..] ? usual : procedures.InForce(procedureKey ?? "", scope.Today, body.Sector),
            used,
            [.. units.OrderBy(unit => unit.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. (await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation)).Select(person => new Choice(person.Id, person.Name) { Away = staff.AwayOn(person.Id, scope.Today)?.Words })],
            [.. (await scope.PeopleWhoMayAsync(Permission.ManageCases, cancellation)).Select(person => new Choice(person.Id, person.Name))]);
    }
}
