using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Says with which view one's own queue opens.</summary>
public sealed class ChooseDefaultView(RecordsContext records)
{
    /// <param name="viewId">Null for the usual one.</param>
    public async Task RunAsync(Guid? viewId, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(SaveView.WhyNot(by));
        var scope = records.For(by);
        var view = viewId is null ? null : await scope.Rows<SavedView>().AsNoTracking().SingleOrDefaultAsync(view => view.Id == viewId, cancellation);
        RefusedException.ThrowIf(viewId is not null && view?.IsFor(by) is not true ? DeskSettingsReading.NoView : null);
        (await scope.OwnSettingsAsync(cancellation)).DefaultViewId = viewId;
        await scope.SaveStaffAsync("default-view-chosen", cancellation);
    }
}
