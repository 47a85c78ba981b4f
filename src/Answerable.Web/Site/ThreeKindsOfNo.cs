using System.Reflection;
using Answerable.Domain.Access;
using Answerable.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Site;

/// <summary>Input that cannot be used, a rule that refuses, someone who was faster: each comes back as the same page with an error summary.</summary>
public sealed class ThreeKindsOfNo(RecordsContext records) : IAsyncPageFilter
{
    public const string ChangedMeanwhile = "Someone else changed this after you opened it. What you wrote is still below; compare it with what is there now, then save again.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        if (context is { HandlerMethod: { Name.Length: > 0 } handler, HandlerInstance: PageModel several })
        {
            KeepOnly(several, handler);
        }

        if (!context.ModelState.IsValid && context.HandlerInstance is PageModel)
        {
            context.Result = await ShowAgainAsync((PageModel)context.HandlerInstance, StatusCodes.Status400BadRequest);
            return;
        }

        var executed = await next();
        var (message, status) = executed.Exception switch
        {
            RefusedException refused => (refused.Refusal.Message, StatusCodes.Status409Conflict),
            DbUpdateConcurrencyException => (ChangedMeanwhile, StatusCodes.Status409Conflict),
            _ => (null, StatusCodes.Status400BadRequest),
        };
        var page = (PageModel)executed.HandlerInstance;
        if (message is not null)
        {
            executed.ExceptionHandled = true;
            page.ModelState.AddModelError("", message);
        }

        // A handler may add an error itself and return the page: the field to mend is then known to it alone.
        if (message is not null || (executed.Result is PageResult && !page.ModelState.IsValid))
        {
            executed.Result = await ShowAgainAsync(page, status);
        }
    }

    /// <summary>A page with several forms binds them all: what the posted one does not fill in cannot be wrong, and what it should have filled in is asked for.</summary>
    private static void KeepOnly(PageModel page, HandlerMethodDescriptor handler)
    {
        var part = handler.MethodInfo.GetCustomAttribute<FormOfAttribute>()?.Part;
        HashSet<string?> kept = [part, .. handler.Parameters.Select(parameter => parameter.Name)];
        foreach (var name in page.ModelState.Keys.Where(name => !kept.Contains(name.Split('.', '[')[0])).ToList())
        {
            page.ModelState.Remove(name);
        }

        if (part is not null && !page.ModelState.FindKeysWithPrefix(part).Any() && page.GetType().GetProperty(part)!.GetValue(page) is { } value)
        {
            page.TryValidateModel(value, part);
        }
    }

    private async Task<IActionResult> ShowAgainAsync(PageModel page, int status)
    {
        if (page is not IFormPage form)
        {
            page.HttpContext.Items[typeof(ThreeKindsOfNo)] = page.ModelState.Root.Errors.FirstOrDefault()?.ErrorMessage;
            return new StatusCodeResult(status);
        }

        // What was posted stays in the fields; what the database says stands beside it.
        records.ChangeTracker.Clear();
        return await form.ShowAsync(page.HttpContext.RequestAborted) ? new PageResult { StatusCode = status } : new NotFoundResult();
    }
}
