using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Gives a saved view another name.</summary>
public sealed class RenameView(RecordsContext records)
{
    public sealed record Input(Guid ViewId, string? Name);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var view = await scope.ViewToChangeAsync(input.ViewId, cancellation);
        var name = Typed.Line(input.Name);
        var others = await scope.Rows<SavedView>().AsNoTracking().Where(other => other.OwnerId == view.OwnerId && other.Id != view.Id).ToListAsync(cancellation);
        RefusedException.ThrowIf(SavedView.WhyNotName(name, others));
        view.Name = name!;
        await scope.SaveStaffAsync("view-renamed", cancellation);
    }
}
