using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Files;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Assets;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Plans;

/// <summary>A meeting's papers on paper: a tagged PDF of what went out.</summary>
public static class PapersPdf
{
    public static void MapPapersPdf(this IEndpointRouteBuilder app) =>
        app.MapGet("/plans/{key}/meetings/{number:int}/papers.pdf", SendAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything));

    private static async Task<IResult> SendAsync(
        HttpContext context, string key, int number, PlanMeetings meetings, OpenFile files, PdfPrinter printer, AssetFiles assets, RecordsSettings settings, Actor by, CancellationToken cancellation)
    {
        if (!printer.IsOffered || await meetings.ReadOneAsync(key, number, by, cancellation) is not { Meeting: { PapersId: { } kept } meeting } found)
        {
            return Results.NotFound();
        }

        var papers = (await files.ReadAsync(kept, by, cancellation))!.Content;
        var place = meeting.Place is null ? "" : $", {meeting.Place}";
        var printed = await printer.ReadAsync(
            Convert.ToHexStringLower(SHA256.HashData(papers)),
            () => Task.FromResult(PrintedPage.Of(
                $"{meeting.Title}: papers – {found.Plan.Title}",
                $"{meeting.Title}: papers for {DateWords.Full(meeting.HeldOn)}{place}",
                "staff.css", settings.AddressOf("/"), Encoding.UTF8.GetString(papers), assets)),
            cancellation);
        return printed is null ? PdfPrinter.Busy(context) : Results.File(printed, "application/pdf", FormattableString.Invariant($"{key}-papers-{meeting.HeldOn:yyyy-MM-dd}.pdf"));
    }
}
