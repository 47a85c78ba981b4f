using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace Answerable.Web.Api;

/// <summary>
/// How much may be asked of a node in a minute: each token its share; and each token, network address, or person who is signed in only so many requests that lead nowhere (no such token, no
/// such case, or one that is not for them: the answers are the same), so that references and tokens cannot be tried one after the other. Tokens that are none count against the address from which they come.
/// </summary>
internal static class ApiLimits
{
    public const string Policy = "api";

    public static void AddApiLimits(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Failures(provider.GetRequiredService<AnswerableWebOptions>().FailuresAMinute));
        services.AddRateLimiter(limiter => limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            Who(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = context.RequestServices.GetRequiredService<AnswerableWebOptions>().ApiRequestsAMinute, Window = TimeSpan.FromMinutes(1) })));
    }

    /// <summary>What is published is for all: somebody who is not signed in learns nothing there by trying, and many people may share an address.</summary>
    public static void UseFailureLimit(this IApplicationBuilder app) => app.UseWhen(context => !IsAnswered(context) && (context.IsApi() || context.RequestServices.GetRequiredService<Visit>().Who is not null), limited => limited.Use(async (context, next) =>
    {
        var failures = context.RequestServices.GetRequiredService<Failures>().Limiter;
        var who = context.IsApi() ? Who(context) : context.RequestServices.GetRequiredService<Visit>().Who!.AccountId.ToString()!;
        if (IsSpent(who) || (context.IsApi() && IsSpent(Address(context))))
        {
            context.Response.Headers.RetryAfter = "60";
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            await (context.IsApi() ? Problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, "too-many", "Too many requests led nowhere: wait a minute.") : Task.CompletedTask);
            return;
        }

        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound)
        {
            using var counted = failures.AttemptAcquire(context.Response.StatusCode is StatusCodes.Status401Unauthorized ? Address(context) : who);
        }

        bool IsSpent(string counted) => failures.GetStatistics(counted)?.CurrentAvailablePermits == 0;
    }));

    /// <summary>The page that says so is made by a second way through: it is neither counted nor refused.</summary>
    private static bool IsAnswered(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>The token by its digest, else the network address.</summary>
    private static string Who(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is { Length: > 0 } token
            ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)))
            : Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    internal sealed class Failures(int mostAMinute) : IDisposable
    {
        public PartitionedRateLimiter<string> Limiter { get; } = PartitionedRateLimiter.Create<string, string>(who =>
            RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = mostAMinute, Window = TimeSpan.FromMinutes(1) }));

        public void Dispose() => Limiter.Dispose();
    }
}
