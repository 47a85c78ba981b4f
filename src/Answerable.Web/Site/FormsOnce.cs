using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Answerable.Web.Api;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Site;

/// <summary>
/// A form that adds something carries a word of its own. Sent again as it was, by a second press or by going back, it is done once and leads to where the first one led: that it was done
/// is written in the transaction of the act. With anything in it changed it is another one.
/// </summary>
internal static class FormsOnce
{
    public const string Field = "form-once";

    private static readonly object s_leads = new();

    public static void UseFormsOnce(this IApplicationBuilder app) => app.UseWhen(
        context => !context.IsApi() && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && !context.Items.ContainsKey(UploadForms.Said),
        posted => posted.Use((context, next) => AnswerAsync(context, next)));

    /// <summary>Where the form leads when it is sent again, read from what its act has changed; without it, to the page that holds it.</summary>
    public static void LeadsAgainTo(this HttpContext context, Func<RecordsContext, string> address) => context.Items[s_leads] = address;

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form[Field].Count != 1 || context.RequestServices.GetRequiredService<Visit>().Who is not { Actor.PersonId: { } person } who)
        {
            await next(context);
            return;
        }

        var (keys, digest) = (context.RequestServices.GetRequiredService<RequestKeys>(), await DigestAsync(context.Request, form, context.RequestAborted));
        var key = $"form/{digest}";
        if (await keys.FindAsync(key, who.Actor, context.RequestAborted) is { } before)
        {
            Lead(context, before);
            return;
        }

        keys.Begin(new(person, key, digest, StatusCodes.Status303SeeOther, records => context.Items[s_leads] is Func<RecordsContext, string> address ? address(records) : context.Request.Path));
        try
        {
            await next(context);
        }
        catch (DbUpdateException) when (!context.Response.HasStarted)
        {
            // Pressed twice at the same moment: the other one was faster. Whatever else went wrong is not ours.
            context.RequestServices.GetRequiredService<RecordsContext>().ChangeTracker.Clear();
            if (await keys.FindAsync(key, who.Actor, context.RequestAborted) is not { } first)
            {
                throw;
            }

            Lead(context, first);
        }
    }

    private static void Lead(HttpContext context, RequestKey done)
    {
        var kept = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        kept.SayDone("It was sent twice, and has been done once.");
        kept.Save();
        context.Response.StatusCode = done.Status;
        context.Response.Headers.Location = done.Answer;
    }

    /// <summary>Of the address, every field and every file.</summary>
    private static async Task<string> DigestAsync(HttpRequest request, IFormCollection form, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{request.Path}{request.QueryString}");
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
            {
                Add(value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            Add($"{file.Name}/{file.FileName}");
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, cancellation));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // With its length before it, so that no two forms are written alike.
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}")));
    }
}
