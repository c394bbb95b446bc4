using System.IO.Compression;
using LySon.Reporting.Web.Features;
using LySon.Reporting.Web.Features.Shared.Assets;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Background;
using LySon.Reporting.Web.Infrastructure.Backups;
using LySon.Reporting.Web.Infrastructure.Binding;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Logging;
using LySon.Reporting.Web.Infrastructure.Mail;
using LySon.Reporting.Web.Infrastructure.Proxies;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Signing;
using LySon.Reporting.Web.Infrastructure.Stopping;
using LySon.Reporting.Web.Infrastructure.Upkeep;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.AspNetCore.ResponseCompression;

namespace LySon.Reporting.Web;

/// <summary>The composition of the portal, the same for the program, the tests and the benchmarks.</summary>
public static class ReportingApp
{
    /// <summary>An app ready to run, or to answer one command of the command line.</summary>
    public static WebApplication Build(string[] args)
    {
        // A published portal finds its settings and pages beside itself, wherever the shell stands.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
        });
        builder.AddReporting();
        return builder.Build().UseReporting();
    }

    public static void AddReporting(this WebApplicationBuilder builder)
    {
        builder.AddListenAddresses();
        builder.AddStopping();
        builder.AddReportingLogging();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddReportingDatabase();
        builder.AddBackups();
        builder.AddKeyProtection();
        builder.AddKnownProxies();
        builder.AddReportingSecurity();
        builder.AddReportingSigning();
        builder.AddFileWorkers();
        builder.AddReportingMail();
        // Over HTTPS too: an island's link is slow, and the form tokens differ with every answer, so their length tells nothing (BREACH).
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        // A millisecond of ours spares the link a fifth of a page.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddVietnamesePages();
        builder.AddPublicAddress();
        builder.Services.AddScoped<Shell>().AddScoped<OwnModules>();
        foreach (var feature in FeatureList.All) feature.Add(builder.Services);
        builder.Services.AddSettings<DueWorkOptions>(DueWorkOptions.Section);
        builder.Services.AddUpkeep();
        builder.Services.AddSingleton<DueWorkTimes>().AddHostedService<DueWorkService>();
    }

    public static WebApplication UseReporting(this WebApplication app)
    {
        app.UseStopping();
        app.UsePathBaseOfPortal();
        app.UseDatabaseWait();
        app.UseKnownProxies();
        foreach (var feature in FeatureList.All) feature.UseFirst(app);
        app.UseSecurityHeaders();
        app.UseSecretPaths();
        app.UseReportingRequestLog();
        app.UseRequestMeter();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseVietnameseCulture();
        app.UseRouting();
        app.UseUnknownSecretPaths();
        app.UseAuthentication();
        app.UseSessionOutage();
        app.UseActor();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseObligations();
        app.UseLongWork();
        app.MapReportingHealth();
        app.MapReportingAssets().AllowAnonymous().WithMetadata(new SessionCheck.NoSession());
        foreach (var feature in FeatureList.All) feature.Map(app);
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
