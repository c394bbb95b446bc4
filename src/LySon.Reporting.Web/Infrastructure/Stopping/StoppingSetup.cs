using LySon.Reporting.Web.Infrastructure.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Stopping;

internal static class StoppingSetup
{
    /// <summary>For what has to end after the last request: the writer commits what is queued, the log is written.</summary>
    private static readonly TimeSpan ServicesEnd = TimeSpan.FromSeconds(20);

    public static void AddStopping(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var isDevelopment = builder.Environment.IsDevelopment();
        services.AddSettings<StoppingOptions>(StoppingOptions.Section).PostConfigure(options =>
        {
            // Who writes code presses Ctrl+C and does not want to wait.
            if (isDevelopment) (options.NoticeSeconds, options.FinishSeconds) = (options.NoticeSeconds ?? 0, options.FinishSeconds ?? 1);
        });
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ServicesEnd);
        services.AddSingleton<ListeningSockets>().AddSingleton<IConfigureOptions<SocketTransportOptions>>(
            sp => sp.GetRequiredService<ListeningSockets>());
        services.AddSingleton<PortalLifetime>().AddSingleton<IHostLifetime>(sp => sp.GetRequiredService<PortalLifetime>());
        services.AddHealthChecks().AddCheck<StoppingCheck>("stopping");
    }

    /// <summary>
    /// At the head of the pipeline: what is answered while the portal stops asks for a new connection next time, which then leads
    /// elsewhere.
    /// </summary>
    public static void UseStopping(this WebApplication app)
    {
        var lifetime = app.Services.GetRequiredService<PortalLifetime>();
        app.Use((context, next) =>
        {
            if (lifetime.IsStopping && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
