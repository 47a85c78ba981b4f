using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Keeps a filter of the queue under a name: for oneself, for a team, or for everyone who sees cases.</summary>
public sealed class SaveView(RecordsContext records)
{
    /// <param name="Query">The query of the queue's address, without the question mark.</param>
    /// <param name="TeamId">Whose people have it, where it is shared; null for everyone.</param>
    /// <param name="IsDefault">One's own queue opens with it.</param>
    public sealed record Input(string? Name, string Query, bool IsShared = false, Guid? TeamId = null, bool IsDefault = false);

    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var own = await scope.Rows<SavedView>().AsNoTracking().Where(view => view.OwnerId == by.PersonId).ToListAsync(cancellation);
        var name = Typed.Line(input.Name);
        RefusedException.ThrowIf(
            WhyNot(by)
            ?? (input.IsShared ? SavedView.WhyNotShare(by) : null)
            ?? SavedView.WhyNotName(name, own)
            ?? (own.Count >= SavedView.MostOfOnePerson ? new Refusal("view.many", $"You have {SavedView.MostOfOnePerson} views: delete one first") : null)
            ?? (input.Query.Length > 2000 ? new Refusal("view.query", "What you look at is too long to be kept") : null));
        await scope.RequireUnitAsync(input.TeamId, cancellation);
        var view = new SavedView
        {
            Id = scope.NextId(),
            BodyId = by.BodyId,
            OwnerId = by.PersonId!.Value,
            Name = name!,
            Query = input.Query,
            IsShared = input.IsShared,
            TeamId = input.IsShared ? input.TeamId : null,
            SavedAt = scope.Now,
        };
        scope.Add(view);
        if (input.IsDefault)
        {
            (await scope.OwnSettingsAsync(cancellation)).DefaultViewId = view.Id;
        }

        await scope.SaveStaffAsync("view-saved", cancellation);
        return view.Id;
    }

    internal static Refusal? WhyNot(Actor by) =>
        by.PersonId is null ? new("view.nobody", "Only a person has views of their own")
        : by.May(Permission.ReadCases) ? null
        : new("case.read-permission", "You do not have permission to see cases");
}
