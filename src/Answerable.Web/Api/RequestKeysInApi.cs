using System.Security.Cryptography;
using System.Text;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Api;

/// <summary>
/// A request that writes may carry an <c>Idempotency-Key</c>: sent again with the same content it is answered as it was the first time and not done again; with another content
/// it is refused. The key is written in the transaction of the act.
/// </summary>
internal static class RequestKeysInApi
{
    public const string Header = "Idempotency-Key";

    /// <summary>A request of the API that is no file.</summary>
    public const int MostBytes = 1_000_000;

    public static void UseRequestKeys(this IApplicationBuilder app) => app.UseWhen(
        context => context.IsApi() && HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Header),
        keyed => keyed.Use((context, next) => AnswerAsync(context, next)));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var key = context.Request.Headers[Header].ToString();
        if (context.RequestServices.GetRequiredService<Visit>().Who is not { Actor.PersonId: { } person } who || context.GetEndpoint()?.Metadata.GetMetadata<Kept>() is not { } kept)
        {
            await next(context);
            return;
        }

        if (key.Length is 0 or > RequestKeys.LongestKey || !key.All(letter => letter is >= ' ' and <= '~'))
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "request-key", $"{Header} must be 1 to {RequestKeys.LongestKey} letters, digits and signs");
            return;
        }

        var keys = context.RequestServices.GetRequiredService<RequestKeys>();
        var digest = await DigestAsync(context);
        if (await keys.FindAsync(key, who.Actor, context.RequestAborted) is { } before)
        {
            await AgainAsync(context, before, digest);
            return;
        }

        keys.Begin(new(person, key, digest, kept.Status, records => kept.Answer(context, records)));
        try
        {
            await next(context);
        }
        catch (DbUpdateException) when (!context.Response.HasStarted)
        {
            // Where the same request was faster, its answer is there now; whatever else went wrong is not ours.
            context.RequestServices.GetRequiredService<RecordsContext>().ChangeTracker.Clear();
            if (await keys.FindAsync(key, who.Actor, context.RequestAborted) is not { } first)
            {
                throw;
            }

            await AgainAsync(context, first, digest);
        }
    }

    private static Task AgainAsync(HttpContext context, RequestKey before, string digest)
    {
        if (before.Digest != digest)
        {
            return Problems.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, "request-key-used", $"This {Header} was used for another request: take a new one");
        }

        context.Response.StatusCode = before.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["Idempotency-Replayed"] = "true";
        return context.Response.WriteAsync(before.Answer, context.RequestAborted);
    }

    private static async Task<string> DigestAsync(HttpContext context)
    {
        context.Request.EnableBuffering(MostBytes, context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MostBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.Headers.IfMatch}\n"));
        var buffer = new byte[16_384];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
        }

        context.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>On an endpoint: what it answers when it has done its act.</summary>
    public sealed record Kept(int Status, Func<HttpContext, RecordsContext, string> Answer);
}
