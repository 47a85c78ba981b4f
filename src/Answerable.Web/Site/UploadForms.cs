using Answerable.Records.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Answerable.Web.Site;

/// <summary>A page whose form may carry files: so much, and no more, is taken of one request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadsAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => Uploads.Most;
}

/// <summary>How much can be uploaded at once.</summary>
public static class Uploads
{
    /// <summary>Room for the fields beside the files.</summary>
    public const long Most = KeepFile.LargestDocument + 1_000_000;

    public static string Hint => $"{KeepFile.LargestDocument / 1024 / 1024} MB at most, all together. Documents, pictures, recordings and plain text are taken; what a file is, is told by its content";
}

/// <summary>
/// Reads the form of a page that takes files before anything else does: what is too large is refused before it has come, and what is no form is said to be none.
/// Parts of more than 64 KB go to the disk while they come.
/// </summary>
public static class UploadForms
{
    /// <summary>Where the error page finds what to say.</summary>
    public static readonly object Said = new();

    public const string TooLarge = "Files of up to 100 MB, all together, are taken. Nothing was kept. Make the file smaller, or send it in parts.";

    public const string NotWhole = "The form did not arrive as a whole, and nothing was kept. Go back, load the page again, and try once more.";

    public static void UseUploadForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>() is null || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new() { MultipartBodyLengthLimit = Uploads.Most, ValueLengthLimit = 1_000_000, ValueCountLimit = 200 }));
        if (await WhyNotAsync(context) is { } refused)
        {
            context.Response.StatusCode = refused;
            context.Items[Said] = refused == StatusCodes.Status413PayloadTooLarge ? TooLarge : NotWhole;

            // The error page must not read it again.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            context.Response.Headers.Connection = "close";
            return;
        }

        await next(context);
    });

    /// <returns>The status of the answer; null where the form has come.</returns>
    private static async Task<int?> WhyNotAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Uploads.Most)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException wrong)
        {
            return wrong.StatusCode == StatusCodes.Status413PayloadTooLarge ? wrong.StatusCode : StatusCodes.Status400BadRequest;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or OperationCanceledException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
