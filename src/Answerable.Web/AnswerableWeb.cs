using System.Text.Encodings.Web;
using System.Text.Unicode;
using Answerable.Records;
using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Answerable.Web.Access;
using Answerable.Web.Api;
using Answerable.Web.Assets;
using Answerable.Web.Components;
using Answerable.Web.Pages.Cases;
using Answerable.Web.Pages.Cases.Staffing;
using Answerable.Web.Pages.Cases.Api;
using Answerable.Web.Pages.Editions;
using Answerable.Web.Pages.Plans;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Answerable.Web;

/// <summary>Puts a web node together: pages, API, sign-in, and the work behind them. The command line, the tests and the bench start the same.</summary>
public static class AnswerableWeb
{
    public static WebApplication Create(AnswerableWebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.Environment,
            ApplicationName = typeof(AnswerableWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = builder.Environment.IsDevelopment());
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Logging.AddFilter(typeof(BearerToken).FullName, LogLevel.Warning);
        AddServices(builder.Services, options);

        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, AnswerableWebOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddRecords(RecordsDatabase.Parse(options.Database), options.Apply);
        if (options.DoesBackgroundWork)
        {
            services.AddScheduledWork();
        }

        services.AddSingleton<AssetFiles>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<EditionPdf>();
        services.AddSignIn();
        services.AddApi();
        services.AddScoped<PapersDraft>();
        services.AddProblemDetails();

        // A page that names no character set apart from UTF-8 needs no numbers for letters beyond ASCII.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "answerable-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.FormFieldName = "form-token";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddScoped<ThreeKindsOfNo>();
        services.AddRazorPages(pages =>
            {
                pages.Conventions.ConfigureFilter(new ServiceFilterAttribute<ThreeKindsOfNo>());
                pages.Conventions.Add(new DevelopmentOnly("/Components", options.IsDevelopment));
            })
            .AddMvcOptions(mvc => mvc.ModelBinderProviders.Insert(0, new DateInputBinderProvider()));
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrors();
        app.UseReadableAddresses();
        app.UseRouting();
        app.UseSlashesInReferences();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseFailureLimit();
        app.UseAuthorization();
        app.UseUploadForms();
        app.UseRequestKeys();
        app.UseFormsOnce();
        app.MapAssets();
        app.MapCaseFiles();
        app.MapLetterFiles();
        app.MapCaseDownloads();
        app.MapCaseloadDownload();
        app.MapPlanDownloads();
        app.MapPapersPdf();
        app.MapEditionFiles();
        app.MapRazorPages();
        app.MapApi().MapPlans().MapCases();
        Gate.CheckThatEveryEndpointStatesWhomItIsFor(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
    }
}
