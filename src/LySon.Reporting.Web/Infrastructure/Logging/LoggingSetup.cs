using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Security;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Configuration;
using Serilog.Context;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace LySon.Reporting.Web.Infrastructure.Logging;

internal static class LoggingSetup
{
    private const int KeptFiles = 31;

    /// <summary>
    /// Console in Development, daily compact-JSON files in `Logging:Directory` (default `logs` beside the program) elsewhere. Neither query
    /// strings nor form values nor user names nor secret addresses (<see cref="SecretPathAttribute"/>) are logged: who did what stands in
    /// the database.
    /// </summary>
    public static void AddReportingLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<SecretPaths>().AddSerilog((services, log) =>
    {
        log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // It would give each request a scope and an activity, the thousands of scans a second among them; what pages need of it
            // UseReportingRequestLog gives.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            // It warns that the keys in the database are not encrypted: who reads the database has everything that they protect.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
            // What fails there is thrown as well, and logged once by whoever catches it: an error page, or a command in one line.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database", LogEventLevel.Fatal)
            // Asked every few seconds by a proxy; ReadinessLog says why the portal is not ready, once.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Services(services)
            .Enrich.FromLogContext();
        log.WriteTo.Sink(LoggerSinkConfiguration.Wrap(sink => new SecretPathSink(sink, services.GetRequiredService<SecretPaths>()), write =>
            WriteTo(write, builder)));
    });

    private static void WriteTo(LoggerSinkConfiguration write, WebApplicationBuilder builder)
    {
        // Warnings go to standard error, so that a command's output stays clean.
        // Why the host did not start the command line says in one line (Refusal), the host in forty; the file keeps them.
        write.Logger(console => console.Filter.ByExcluding(e => e.Exception is not null
            && e.MessageTemplate.Text == "Hosting failed to start").WriteTo.Console(
            formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Warning,
            restrictedToMinimumLevel: builder.Environment.IsDevelopment() ? LogEventLevel.Information : LogEventLevel.Warning,
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}"));
        if (builder.Environment.IsDevelopment()) return;
        write.File(new CompactJsonFormatter(), Path.Combine(LogFolder.Of(builder.Configuration, builder.Environment),
            LogFolder.Pattern.Replace("*", "", StringComparison.Ordinal)),
            rollingInterval: RollingInterval.Day, retainedFileCountLimit: KeptFiles,
            hooks: new LogFolder(LogFolder.IsConfigured(builder.Configuration)));
    }

    /// <summary>One line a request, and its number at every line that is written meanwhile: the reference code of error pages.</summary>
    public static void UseReportingRequestLog(this IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            using (LogContext.PushProperty("RequestId", context.TraceIdentifier)) await next(context);
        });
        app.UseSerilogRequestLogging(Configure);
    }

    private static void Configure(RequestLoggingOptions options)
    {
        options.MessageTemplate = "{RequestMethod} {RequestPath} answered {StatusCode} in {Elapsed:0.0} ms";
        options.GetLevel = (context, _, failure) =>
            failure is null && context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable ? LogEventLevel.Warning
            : failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.RequestServices.GetServices<QuietAddress>()
                .Any(q => context.Request.Path.StartsWithSegments(q.Prefix, StringComparison.Ordinal)) ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    }
}

/// <summary>The log has no line of requests below it that go well or are refused.</summary>
internal sealed record QuietAddress(string Prefix);
