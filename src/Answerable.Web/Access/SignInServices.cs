using System.Threading.RateLimiting;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Answerable.Web.Access;

/// <summary>Passwords, the second step, cookies, tokens: what signing in is made of.</summary>
internal static class SignInServices
{
    public const string TriesPolicy = "sign-in";

    /// <summary>Forms that anybody may send.</summary>
    public const string PublicFormsPolicy = "public-forms";

    private const string ByAddress = "by-address";
    private const int TriesAMinute = 30;
    private const int PublicFormsAMinute = 10;

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<Visit>();
        services.AddScoped(provider => provider.GetRequiredService<Visit>().Actor);
        services.AddScoped<IAuthorizationHandler, Gate>();
        services.AddScoped<SignInCookie>();
        services.AddAuthorization();
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, scheme => scheme.ForwardDefaultSelector = context =>
                context.IsApi() ? BearerToken.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.Name, null)
            .AddIdentityCookies(AddCookies);
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<RecordsContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<SignInClaims>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromDays(7));
        services.AddRateLimiter(LimitTries);
    }

    private static void Configure(IdentityOptions identity)
    {
        // Length protects, composition rules do not (NCSC).
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 5;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    private static void AddCookies(IdentityCookiesBuilder cookies)
    {
        cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "answerable-session";
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "return";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.EventsType = typeof(SignInCookie);
        });
        cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie.Name = "answerable-second-step");
    }

    /// <summary>Only what is sent is counted, per network address: looking at the page is not one.</summary>
    private static void LimitTries(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        Limit(TriesPolicy, TriesAMinute);
        Limit(PublicFormsPolicy, PublicFormsAMinute);

        void Limit(string policy, int most) => limiter.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter<System.Net.IPAddress?>(null));
    }
}
