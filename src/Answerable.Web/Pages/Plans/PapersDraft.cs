using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records.Plans.Screens;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Answerable.Web.Pages.Plans;

/// <summary>The papers of a meeting as they would go out now: the part of a page that is then kept.</summary>
public sealed class PapersDraft(PlanLeadership leadership, PlanMeetings meetings, ICompositeViewEngine views, ITempDataProvider temporary, Actor by, TimeProvider clock)
{
    private const string View = "/Pages/Plans/_Papers.cshtml";

    public sealed record Draft(DateOnly SinceOn, string Html);

    /// <param name="Last">The meeting before with what it decided, or null.</param>
    public sealed record Contents(PlanMeetings.One Meeting, LeadershipBody Body, PlanMeetings.One? Last, string TimeZone, DateTime At);

    public async Task<Draft?> ReadAsync(PlanMeetings.One meeting, PageContext page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(page);
        var since = meeting.Last is { } last ? string.Create(CultureInfo.InvariantCulture, $"meeting-{last.Position}") : null;
        if (await leadership.ReadAsync(meeting.Plan.Key, since, by, by.Today(clock), cancellation) is not { } view)
        {
            return null;
        }

        var before = meeting.Last is null ? null : await meetings.ReadOneAsync(meeting.Plan.Key, meeting.Last.Position, by, cancellation);
        var contents = new Contents(meeting, new LeadershipBody(view, Grouping.Section, null), before, by.TimeZoneId, clock.GetUtcNow().UtcDateTime);
        return new(view.Since.FromOn, await RenderAsync(contents, page));
    }

    private async Task<string> RenderAsync(Contents contents, PageContext page)
    {
        var view = views.GetView(null, View, isMainPage: false);
        view.EnsureSuccessful([View]);
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary<Contents>(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), new()) { Model = contents };
        await view.View!.RenderAsync(new ViewContext(page, view.View, data, new TempDataDictionary(page.HttpContext, temporary), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
