using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Web.Infrastructure.Addresses;

/// <summary>
/// Where the portal listens, in the usual order of ASP.NET Core: <c>--urls</c>, the environment's <c>Urls</c>, <c>Urls</c> of
/// appsettings.json, <c>ASPNETCORE_URLS</c>, and where none of these is set the ports of <c>ASPNETCORE_HTTP_PORTS</c> and
/// <c>ASPNETCORE_HTTPS_PORTS</c>. When nothing is said it is <see cref="Default"/>.
/// </summary>
internal static class ListenAddresses
{
    public const string Default = "http://localhost:5080";

    private const string Example = "such as http://localhost:5080 or http://0.0.0.0:5080";

    /// <exception cref="StartupRefusedException">An address or port that the server would not take, or take for another.</exception>
    public static void AddListenAddresses(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        foreach (var address in Parts(configuration[WebHostDefaults.ServerUrlsKey])) Check(address);
        foreach (var key in (string[])[WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey])
            foreach (var port in Parts(configuration[key]))
                if (!IsPort(port))
                    throw new StartupRefusedException($"ASPNETCORE_{key.ToUpperInvariant()}: '{port}' is no port (0 to 65535).");
        if (!IsSaid(configuration)) configuration.AddInMemoryCollection([new(WebHostDefaults.ServerUrlsKey, Default)]);
    }

    private static bool IsSaid(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()
        || ((string[])[WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey])
            .Any(key => Parts(configuration[key]).Length > 0);

    private static void Check(string address)
    {
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new StartupRefusedException($"Urls: '{address}' is no address, {Example}.");
        }
        if (parsed.Scheme is not ("http" or "https"))
            throw new StartupRefusedException($"Urls: '{address}' begins with neither http:// nor https://, {Example}.");
        if (parsed.PathBase.Length > 0)
            throw new StartupRefusedException($"Urls: '{address}' has a path. Set {PortalOptions.PathBaseSetting} instead.");
        // The server takes what is no number for a part of the host's name, and that for every address of the machine at port 80.
        if (!parsed.IsUnixPipe && !(PortIn(address) is not { } port || IsPort(port)))
            throw new StartupRefusedException($"Urls: '{address}' has no port from 0 to 65535.");
        // Any other name, a mistyped address among them, the server takes for every address of the machine.
        if (!parsed.IsUnixPipe && !parsed.IsNamedPipe && !IsOwn(parsed.Host))
            throw new StartupRefusedException(
                $"Urls: '{address}' names a host. The portal listens on addresses: localhost, 127.0.0.1 or another of this machine, "
                + "* for all; what it is called stands in AllowedHosts and Portal:PublicAddress.");
    }

    private static bool IsOwn(string host) => host is "localhost" or "*" or "+" || System.Net.IPAddress.TryParse(host, out _);

    /// <summary>What stands behind the host: "5080" of http://[::1]:5080; null when nothing does.</summary>
    private static string? PortIn(string address)
    {
        var host = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        var colon = host.IndexOf(':', Math.Max(0, host.IndexOf(']', StringComparison.Ordinal)));
        return colon < 0 ? null : host[(colon + 1)..];
    }

    private static bool IsPort(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string[] Parts(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
