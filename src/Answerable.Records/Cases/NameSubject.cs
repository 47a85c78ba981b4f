using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Puts on record which member of staff a case is about: they work on it no more.</summary>
public sealed class NameSubject(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="PersonId">Null for someone who does not work in the system; then the name.</param>
    public sealed record Input(CaseAddress At, Guid? PersonId, string? Name, bool IsSenior);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        await scope.NameSubjectAsync(file, new(input.PersonId, input.Name, input.IsSenior), cancellation);
        await scope.SaveCaseAsync(file, "case-subject-named", null, cancellation);
    }
}

internal static class SubjectNaming
{
    /// <summary>The same whether it is said while the case is logged or later.</summary>
    public static async Task NameSubjectAsync(this Scope scope, CaseFile file, SubjectIntake subject, CancellationToken cancellation)
    {
        var people = scope.Rows<Person>().AsNoTracking();
        var known = subject.PersonId is { } id ? await people.SingleOrDefaultAsync(person => person.Id == id, cancellation) : null;
        RefusedException.ThrowIf(subject.PersonId is not null && known is null ? new("case.person-not-found", "The person that you chose is not there") : null);
        var needed = subject.IsSenior && file.Rules.SeniorStaff is { } rule ? rule.HandledBy : file.HandledBy;
        var handler = file.Case.HandlerId is { } handlerId ? await scope.WithPermissionAsync(handlerId, needed, cancellation) : null;
        file.NameSubject(subject with { Name = known?.Name ?? Typed.Line(subject.Name) }, handler, scope.Moment);
    }
}
