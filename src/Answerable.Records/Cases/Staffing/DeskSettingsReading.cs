using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

internal static class DeskSettingsReading
{
    public static readonly Refusal NoView = new("view.not-found", "There is no such view");

    extension(Scope scope)
    {
        public async Task<SavedView> ViewToChangeAsync(Guid viewId, CancellationToken cancellation)
        {
            var view = await scope.Rows<SavedView>().SingleOrDefaultAsync(view => view.Id == viewId, cancellation);
            RefusedException.ThrowIf(view is null || !(view.IsShared || view.IsFor(scope.Actor)) ? NoView : view.WhyNotChange(scope.Actor));
            return view!;
        }

        /// <summary>To be changed; added where the person has none yet.</summary>
        public async Task<DeskSettings> OwnSettingsAsync(CancellationToken cancellation)
        {
            var me = scope.Actor.PersonId!.Value;
            if (await scope.Rows<DeskSettings>().SingleOrDefaultAsync(settings => settings.PersonId == me, cancellation) is { } known)
            {
                return known;
            }

            var settings = new DeskSettings { Id = scope.NextId(), BodyId = scope.Actor.BodyId, PersonId = me };
            scope.Add(settings);
            return settings;
        }
    }
}
