using Answerable.Records.Files;
using Answerable.Web.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Answerable.Web.Site;

/// <summary>A page whose form may carry files: so much, and no more, is taken of one request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadsAttribute(long most = Uploads.Most) : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>In bytes, files and fields together.</summary>
    public long Most => most;

    /// <summary>In bytes: what one field may hold.</summary>
    public int LongestField { get; init; } = UploadForms.LongestField;

    public long? MaxRequestBodySize => most;
}

/// <summary>How much can be uploaded at once.</summary>
public static class Uploads
{
    /// <summary>Room for the fields beside the files.</summary>
    public const long Most = KeepFile.LargestDocument + 1_000_000;

    public static string Hint => $"{KeepFile.LargestDocument / 1024 / 1024} MB at most, all together. Documents, pictures, recordings and plain text are taken; what a file is, is told by its content";
}

/// <summary>
/// Reads the form of a page before anything else does: what is too large is refused before it has come, what is no form is said to be none, and so is one with a sign in it that no database can
/// keep. Parts of more than 64 KB go to the disk while they come.
/// </summary>
public static class UploadForms
{
    /// <summary>A round of a large plan is one form.</summary>
    private const int MostFields = 20_000;

    public const int LongestField = 1_000_000;

    /// <summary>Where the error page finds what to say.</summary>
    public static readonly object Said = new();

    public const string NotWhole = "The form did not arrive as a whole, and nothing was kept. Go back, load the page again, and try once more.";

    public const string Unreadable = "What was sent holds a sign that cannot be kept (a zero character), and nothing was saved. Go back, take it out, and try once more: text that was copied from another program may hold it.";

    public static void UseUploadForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.IsApi() || context.Items.ContainsKey(Said) || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        var uploads = context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>();
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new() { MultipartBodyLengthLimit = Uploads.Most, ValueLengthLimit = uploads?.LongestField ?? LongestField, ValueCountLimit = MostFields }));
        if (await WhyNotAsync(context, uploads?.Most) is { } refused)
        {
            context.Response.StatusCode = refused.Status;
            context.Items[Said] = refused.Sentence;

            // The error page must not read it again.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            context.Response.Headers.Connection = "close";
            return;
        }

        await next(context);
    });

    public static string TooLarge(long most) => $"Files of up to {most / 1024 / 1024} MB, all together, are taken. Nothing was kept. Make the file smaller, or send it in parts.";

    /// <summary>An address with such a sign in its question leads nowhere, for a page as for another program.</summary>
    public static void UseReadableAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) is not true)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Items[Said] = Unreadable;
        context.Request.QueryString = default;
        return Task.CompletedTask;
    });

    /// <param name="most">In bytes; null for what any request may hold.</param>
    /// <returns>The answer; null where the form has come.</returns>
    private static async Task<(int Status, string? Sentence)?> WhyNotAsync(HttpContext context, long? most)
    {
        var tooLarge = (StatusCodes.Status413PayloadTooLarge, most is { } limit ? TooLarge(limit) : null);
        if (context.Request.ContentLength > (most ?? long.MaxValue))
        {
            return tooLarge;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Any(field => field.Key.Contains('\0', StringComparison.Ordinal) || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) is true)) ? (StatusCodes.Status400BadRequest, Unreadable) : null;
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return tooLarge;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or OperationCanceledException)
        {
            return (StatusCodes.Status400BadRequest, NotWhole);
        }
    }
}
