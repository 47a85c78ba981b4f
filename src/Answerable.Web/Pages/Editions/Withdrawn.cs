using Answerable.Domain.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Editions;

/// <summary>The warning on every public page of a version that is withdrawn.</summary>
public sealed record Withdrawn(PublishedSeries.Found Found, PublishedSeries.Row Edition)
{
    public bool IsWithdrawn => Edition.State is EditionState.Withdrawn;

    public DateOnly On => DateWords.Day(Edition.WithdrawnAt!.Value, Found.Body.TimeZone);
}
