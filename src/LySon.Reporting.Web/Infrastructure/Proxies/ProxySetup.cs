using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Proxies;

/// <summary>
/// Anybody can write X-Forwarded-For into a request. It is read only from the configured proxies, and only the part that they wrote: each
/// further address to the left counts only if the one that named it is a proxy too.
/// </summary>
internal static class ProxySetup
{
    public static void AddKnownProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ProxyOptions>().Configure<IConfiguration>(
            (o, configuration) => o.KnownProxies = ProxyOptions.Read(configuration))
            .Validate(o => o.AreValid, $"{ProxyOptions.Setting} takes addresses and networks such as 10.0.0.5 or 10.0.0.0/24.")
                .ValidateOnStart();
        // After the framework's own setup: ASPNETCORE_FORWARDEDHEADERS_ENABLED would believe everybody.
        builder.Services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<ProxyOptions>>(
            (headers, proxies) => Confine(headers, proxies.Value));
    }

    /// <summary>
    /// At the head of the pipeline: limits, cookies and links behind it see the caller as the proxy did. Nothing stands there without a
    /// proxy.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (ProxyOptions.Read(app.Configuration).Count > 0) app.UseForwardedHeaders();
    }

    private static void Confine(ForwardedHeadersOptions headers, ProxyOptions proxies)
    {
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in proxies.Networks) headers.KnownIPNetworks.Add(network);
        // The host is not among them: links come from Portal:PublicAddress.
        headers.ForwardedHeaders = proxies.KnownProxies.Count == 0 ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = null;
    }
}
