using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Gives one or several cases to a person or a team, in one act: all of them or none.</summary>
public sealed class AssignCases(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="HandlerId">Null to give them to a team only.</param>
    /// <param name="TeamId">Null to leave them with the team that has them.</param>
    public sealed record Input(IReadOnlyList<CaseAddress> At, Guid? HandlerId, Guid? TeamId = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        RefusedException.ThrowIf(input.At.Count == 0 ? new("case.assign-none", "Choose at least one case") : null);
        await scope.RequireUnitAsync(input.TeamId, cancellation);
        var handler = await scope.RequireHandlerAsync(input.HandlerId, cancellation);
        var told = await scope.ToldAsync(input.HandlerId, cancellation);
        Dictionary<Permission, Actor> asked = [];
        List<CaseFile> files = [];
        foreach (var at in input.At.DistinctBy(at => at.Reference, StringComparer.Ordinal))
        {
            var file = await scope.OpenCaseAsync(procedures, at, cancellation);
            RefusedException.ThrowIf(handler is not null ? file.WhyNotHandled(await HandlerWithAsync(file.HandledBy)) : null);
            file.Assign(input.HandlerId, handler?.Name, input.TeamId, scope.Moment);
            scope.Notify(told, file, "case-assigned", "assigned to you", $"{by.Name} has made you responsible for {file.Case.Reference}.\n\nSign in to see it.");
            files.Add(file);
        }

        await scope.SaveCasesAsync(files, "case-assigned", null, cancellation);

        async Task<Actor> HandlerWithAsync(Permission permission) =>
            asked.TryGetValue(permission, out var known) ? known : asked[permission] = await scope.WithPermissionAsync(input.HandlerId, permission, cancellation);
    }
}
