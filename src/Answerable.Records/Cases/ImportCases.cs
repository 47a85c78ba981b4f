using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Imports;
using Answerable.Records.Calendars;
using Answerable.Records.Cases.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Takes existing cases over from a file: all of them, or none and a report. Those that are open go on being worked on.</summary>
public sealed class ImportCases(RecordsContext records, CaseProcedures procedures)
{
    private const int AtOnce = 250;

    /// <param name="IsCheck">Look, and write nothing.</param>
    /// <param name="IsDayFirst">In days such as 03/04/2026 the day comes first; the file need not show it.</param>
    /// <param name="AddsNames">Services and handlers that are not there yet are added. Where a body has none at all, that is done anyway.</param>
    public sealed record Input(SourceDocument Source, string ProcedureKey, bool IsCheck = false, bool IsDayFirst = false, bool AddsNames = false);

    private sealed record Taken(CasePast Past, CaseRules Rules, bool IsInForce, int Line);

    public async Task<CaseImportOutcome> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        RefusedException.ThrowIf(by.May(Permission.ManageCases) ? null : new("cases.import-permission", "Only who manages cases can take cases over from a file"));
        var sector = (await scope.Rows<Body>().AsNoTracking().SingleAsync(cancellation)).Sector;
        var current = procedures.Nearest(input.ProcedureKey, scope.Today, sector).Rules;
        var columns = CaseColumns.Find(input.Source, current);
        var lines = input.Source.Lines
            .Where(line => line.Number > columns.Header.Number && line.Sheet == columns.Header.Sheet && line.Cells is { } cells && cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .ToList();
        RefusedException.ThrowIf(lines.Count == 0 ? new("cases.no-rows", $"{input.Source.Name} names the columns and has no row under them") : null);
        var (services, people) = (await ServicesAsync(scope, input, cancellation), await PeopleAsync(scope, input, cancellation));
        var (taken, problems, notes) = Read(input, sector, scope, columns, lines, services, people);
        problems.AddRange(await TwiceAsync(scope, taken, cancellation));
        notes.AddRange(Notes(taken, (await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation)).Select(person => person.Id).ToHashSet()));
        notes.AddRange(input.Source.Lines.Select(line => line.Sheet).Distinct(StringComparer.Ordinal).Where(sheet => sheet != columns.Header.Sheet).Select(sheet => new CaseRowNote(0, null, null, $"The sheet “{sheet}” was not read: the cases stand on “{columns.Header.Sheet}”")));
        var isWritten = problems.Count == 0 && !input.IsCheck;
        if (isWritten)
        {
            await WriteAsync(scope, input.Source.Name, taken, services, people, cancellation);
        }

        var closed = taken.Count(one => one.Past.ClosureKey is not null || (one.Past.Stages.LastOrDefault(stage => stage.IsTold) ?? StagePast.Nothing).IsAnswered);
        return new(
            lines.Count, taken.Count - closed, closed, [.. problems.OrderBy(problem => problem.Line)], [.. notes.OrderBy(note => note.Line)], [.. columns.Names], columns.Unread,
            [.. services.Added.Values], [.. people.Added.Values], isWritten);
    }

    private (List<Taken> Taken, List<CaseRowNote> Problems, List<CaseRowNote> Notes) Read(
        Input input, string sector, Scope scope, CaseColumns columns, List<SourceLine> lines, CaseNameBook services, CaseNameBook people)
    {
        List<Taken> taken = [];
        List<CaseRowNote> problems = [];
        List<CaseRowNote> notes = [];
        var days = columns.Names.Where(name => name.EndsWith("_on", StringComparison.Ordinal)).ToList();
        var dates = new CaseDates(lines.SelectMany(line => days.Select(column => (Text: columns.Cell(line, column), line.Number))).Where(cell => cell.Text is not null).Select(cell => (cell.Text!, cell.Number)), input.IsDayFirst);
        if (dates.WhyNot is { } unclear)
        {
            problems.Add(new(unclear.Line, null, null, unclear.Message));
            return (taken, problems, notes);
        }

        foreach (var line in lines)
        {
            var received = columns.Cell(line, CaseColumns.ReceivedOn) is { } cell ? CaseDates.Read(cell) : null;
            var (rules, isInForce) = procedures.Nearest(input.ProcedureKey, received ?? scope.Today, sector);
            var reader = new CaseRowReader(columns, line, rules, services, people, scope.NextId);
            if (reader.Read() is { } past)
            {
                foreach (var wrong in PastProblems.Of(past, rules, scope.Today))
                {
                    reader.Wrong(wrong.Column, wrong.Message);
                }

                taken.Add(new(past, rules, isInForce, line.Number));
            }

            problems.AddRange(reader.Problems);
        }

        return (taken, problems, notes);
    }

    private static IEnumerable<CaseRowNote> Notes(List<Taken> taken, HashSet<Guid> handlers)
    {
        foreach (var (past, rules, isInForce, line) in taken)
        {
            var last = past.Stages.LastOrDefault(stage => stage.IsTold) ?? StagePast.Nothing;
            var isOpen = past.ClosureKey is null && !last.IsAnswered;
            if (isOpen && last is { IsExtended: true, DueOn: null })
            {
                yield return new(line, null, past.Reference, "It was extended, and the file does not say to which day: its clock runs without the extension until someone extends it here");
            }

            if (isOpen && past.HandlerId is { } handler && !handlers.Contains(handler))
            {
                yield return new(line, "handler", past.Reference, "Who is responsible for it has no role here that lets them work on cases: give them one, or assign it to someone else");
            }

            if (!isInForce)
            {
                yield return new(line, CaseColumns.ReceivedOn, past.Reference, $"No version of the procedure is known here for the day on which it was received: version {rules.Version} is used for it");
            }
        }
    }

    private static async Task<IEnumerable<CaseRowNote>> TwiceAsync(Scope scope, List<Taken> taken, CancellationToken cancellation)
    {
        HashSet<string> onRecord = new(StringComparer.Ordinal);
        foreach (var some in taken.Select(one => one.Past.Reference).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var references = some.ToList();
            onRecord.UnionWith(await scope.OfBody<Case>().Where(about => references.Contains(about.Reference)).Select(about => about.Reference).ToListAsync(cancellation));
        }

        return taken.Where(one => onRecord.Contains(one.Past.Reference)).Select(one => new CaseRowNote(one.Line, CaseColumns.Reference, one.Past.Reference, $"{one.Past.Reference} is on record here already: a case is taken over once"))
            .Concat(taken.GroupBy(one => one.Past.Reference, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1).Select(one =>
                new CaseRowNote(one.Line, CaseColumns.Reference, one.Past.Reference, $"{one.Past.Reference} stands on line {same.First().Line} already: a reference is given once"))));
    }

    private static async Task<CaseNameBook> ServicesAsync(Scope scope, Input input, CancellationToken cancellation)
    {
        var book = new CaseNameBook("service", input.AddsNames);
        foreach (var unit in await scope.Rows<Unit>().AsNoTracking().ToListAsync(cancellation))
        {
            book.Know(unit.Id, unit.Name, unit.Key);
        }

        book.AddsMissing |= book.IsEmpty;
        return book;
    }

    private static async Task<CaseNameBook> PeopleAsync(Scope scope, Input input, CancellationToken cancellation)
    {
        var book = new CaseNameBook("person", input.AddsNames);
        foreach (var person in await scope.Rows<Person>().AsNoTracking().ToListAsync(cancellation))
        {
            book.Know(person.Id, person.Name, person.Initials, person.Email);
        }

        book.AddsMissing |= book.IsEmpty;
        return book;
    }

    private async Task WriteAsync(Scope scope, string name, List<Taken> taken, CaseNameBook services, CaseNameBook people, CancellationToken cancellation)
    {
        await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
        foreach (var (id, service) in services.Added)
        {
            scope.Add(new Unit { Id = id, BodyId = scope.Actor.BodyId, Key = $"s{id:N}", Name = service });
        }

        foreach (var (id, person) in people.Added)
        {
            scope.Add(new Person { Id = id, BodyId = scope.Actor.BodyId, Name = person });
        }

        if (services.Added.Count + people.Added.Count > 0)
        {
            await scope.SaveAsync("names-taken-over", null, cancellation);
        }

        var calendars = await scope.CalendarsAsync(cancellation);
        foreach (var some in taken.Chunk(AtOnce))
        {
            List<CaseFile> files = [];
            foreach (var (past, rules, _, line) in some)
            {
                var file = CaseTakingOver.TakeOver(rules, calendars.Of, past, string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}"), scope.Moment);
                scope.Add(file.Case);
                files.Add(file);
            }

            await scope.SaveCasesAsync(files, "case-taken-over", null, cancellation);
            records.ChangeTracker.Clear();
        }

        await records.PassNumbersAsync(scope, taken.Select(one => (one.Rules.ReferencePrefix, one.Past.Reference)), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
