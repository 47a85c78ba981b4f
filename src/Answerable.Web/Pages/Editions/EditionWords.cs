using System.Globalization;
using Answerable.Domain.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Editions;

/// <summary>States and sizes as people read them.</summary>
public static class EditionWords
{
    public static string Of(EditionState state) => state switch
    {
        EditionState.Prepared => "To be approved",
        EditionState.SentBack => "Sent back",
        EditionState.Approved => "Approved",
        EditionState.Embargoed => "Kept back",
        EditionState.Published => "Published",
        EditionState.Superseded => "Superseded",
        EditionState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static IHtmlContent Tag(EditionState state) => Govuk.Tag(Of(state), state switch
    {
        EditionState.Prepared => TagColour.Yellow,
        EditionState.SentBack => TagColour.Red,
        EditionState.Approved => TagColour.Teal,
        EditionState.Embargoed => TagColour.Purple,
        EditionState.Published => TagColour.Green,
        EditionState.Withdrawn => TagColour.Orange,
        _ => TagColour.Grey,
    });

    /// <summary>What is to be done next, in a few words; null where nothing waits.</summary>
    public static string? Next(EditionList.Row edition, string timeZone) => edition.State switch
    {
        EditionState.Prepared => "Approve it or send it back",
        EditionState.SentBack => "Put it right and prepare it again",
        EditionState.Approved => "Publish it or keep it back",
        EditionState.Embargoed when edition.EmbargoUntilAt is { } until => $"Published by itself on {DateWords.At(until, timeZone)}",
        EditionState.Embargoed => $"Publish it after: {edition.EmbargoEvent}",
        EditionState.Withdrawn => "Correct it, or leave it withdrawn",
        _ => null,
    };

    public static string Size(long bytes) =>
        bytes < 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : bytes < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:0.0} MB");
}
