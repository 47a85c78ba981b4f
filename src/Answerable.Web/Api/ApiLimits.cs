using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Answerable.Web.Api;

/// <summary>
/// How much another program may ask of a node in a minute: each token its share, and each token or address only so many requests that lead nowhere
/// (no such token, no such case), so that references and tokens cannot be tried one after the other.
/// </summary>
internal static class ApiLimits
{
    public const string Policy = "api";

    private const int FailuresAMinute = 120;

    public static void AddApiLimits(this IServiceCollection services)
    {
        services.AddSingleton<Failures>();
        services.AddRateLimiter(limiter => limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            Who(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = context.RequestServices.GetRequiredService<AnswerableWebOptions>().ApiRequestsAMinute, Window = TimeSpan.FromMinutes(1) })));
    }

    public static void UseFailureLimit(this IApplicationBuilder app) => app.UseWhen(ApiGround.IsApi, api => api.Use(async (context, next) =>
    {
        var failures = context.RequestServices.GetRequiredService<Failures>().Limiter;
        var who = Who(context);
        if (failures.GetStatistics(who)?.CurrentAvailablePermits == 0)
        {
            context.Response.Headers.RetryAfter = "60";
            await Problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, "too-many", "Too many requests led nowhere: wait a minute.");
            return;
        }

        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound)
        {
            using var counted = failures.AttemptAcquire(who);
        }
    }));

    /// <summary>The token by its digest, else the network address.</summary>
    private static string Who(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is { Length: > 0 } token
            ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)))
            : context.Connection.RemoteIpAddress?.ToString() ?? "";

    internal sealed class Failures : IDisposable
    {
        public PartitionedRateLimiter<string> Limiter { get; } = PartitionedRateLimiter.Create<string, string>(who =>
            RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = FailuresAMinute, Window = TimeSpan.FromMinutes(1) }));

        public void Dispose() => Limiter.Dispose();
    }
}
