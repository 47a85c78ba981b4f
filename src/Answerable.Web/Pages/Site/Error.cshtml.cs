using System.Diagnostics;
using Answerable.Domain.Access;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Site;

/// <summary>Where a request ends that has no page of its own: not found, not allowed, refused, a fault.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    /// <summary>Stands in the log beside the fault.</summary>
    public string? Reference { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var refused = HttpContext.Items[typeof(ThreeKindsOfNo)] as string
            ?? (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as RefusedException)?.Refusal.Message;
        status = refused is null ? status : StatusCodes.Status409Conflict;
        var said = HttpContext.Items[UploadForms.Said] as string;
        (Heading, Explanation) = status switch
        {
            StatusCodes.Status400BadRequest => ("That did not arrive as it should", said ?? "The page may have been open for a long time. Go back, load it again, and try once more."),
            StatusCodes.Status403Forbidden => ("You may not open this page", "None of your roles allows it. If your work needs it, ask the person who manages people and roles in your organisation."),
            StatusCodes.Status404NotFound => ("Page not found", "If you typed the address, check that it is right. If you followed a link, what it led to may have been moved, or may not be for you to see."),
            StatusCodes.Status409Conflict => ("That could not be done", refused ?? ThreeKindsOfNo.ChangedMeanwhile),
            StatusCodes.Status413PayloadTooLarge => ("That file is too large", said ?? "Files of up to 30 MB are taken."),
            StatusCodes.Status429TooManyRequests => ("Too many tries", "Wait a minute, then try again."),
            _ => ("Something went wrong", "It is our fault and not yours, and it has been noted. What you saved before is safe. Try again in a few minutes."),
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            Reference = Activity.Current?.TraceId.ToHexString()[..8] ?? HttpContext.TraceIdentifier;
        }

        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
    }
}
