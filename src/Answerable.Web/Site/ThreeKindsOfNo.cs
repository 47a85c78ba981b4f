using Answerable.Domain.Access;
using Answerable.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

        if (!string.IsNullOrEmpty(context.HandlerMethod?.Name))
        {
            ForgetWhatTheFormDoesNotHave(context.ModelState, context.HttpContext.Request.HasFormContentType ? context.HttpContext.Request.Form.Keys : []);
        }

        if (!context.ModelState.IsValid && context.HandlerInstance is PageModel)
        {
            context.Result = await ShowAgainAsync((PageModel)context.HandlerInstance, StatusCodes.Status400BadRequest);
            return;
        }

        var executed = await next();
        if (executed.Exception is RefusedException { Refusal.Code: "plan.not-found" })
        {
            // A form sent to the address of a plan that is not there for this person.
            executed.ExceptionHandled = true;
            executed.Result = new NotFoundResult();
            return;
        }

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

    /// <summary>A page with several forms binds them all: what the posted one has no field of cannot be wrong.</summary>
    private static void ForgetWhatTheFormDoesNotHave(ModelStateDictionary state, ICollection<string> posted)
    {
        foreach (var name in state.Keys.Where(name => name.Length > 0).ToList())
        {
            var part = name.Split('.')[0];
            if (!posted.Any(field => field.Equals(part, StringComparison.OrdinalIgnoreCase) || field.StartsWith(part + ".", StringComparison.OrdinalIgnoreCase) || field.StartsWith(part + "-", StringComparison.OrdinalIgnoreCase)))
            {
                state.Remove(name);
            }
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
        await form.ShowAsync(page.HttpContext.RequestAborted);
        return new PageResult { StatusCode = status };
    }
}
