using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Deletes a saved view. A queue that opened with it opens with the usual one.</summary>
public sealed class DeleteView(RecordsContext records)
{
    public async Task RunAsync(Guid viewId, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var view = await scope.ViewToChangeAsync(viewId, cancellation);
        foreach (var settings in await scope.Rows<DeskSettings>().Where(settings => settings.DefaultViewId == viewId).ToListAsync(cancellation))
        {
            settings.DefaultViewId = null;
        }

        scope.Remove(view);
        await scope.SaveStaffAsync("view-deleted", cancellation);
    }
}
