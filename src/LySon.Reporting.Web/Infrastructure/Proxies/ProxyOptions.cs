using System.Net;
using System.Net.Sockets;

namespace LySon.Reporting.Web.Infrastructure.Proxies;

/// <summary><c>ForwardedHeaders:KnownProxies</c>: whose word about a caller's address and scheme is taken. Without any, nobody's.</summary>
public sealed class ProxyOptions
{
    public const string Setting = "ForwardedHeaders:KnownProxies";

    /// <summary>Addresses ("10.0.0.5") and networks ("10.0.0.0/24", "fd00::/8").</summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];

    internal bool AreValid => KnownProxies.All(p => NetworkOf(p) is not null);

    internal IEnumerable<IPNetwork> Networks => KnownProxies.Select(p => NetworkOf(p)!.Value);

    /// <summary>A list as JSON writes it, or one line with commas, as an environment variable has it.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        return [.. (section.Value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            .. section.GetChildren().Select(c => c.Value ?? "")];
    }

    /// <summary>An address is a network of one.</summary>
    private static IPNetwork? NetworkOf(string text)
    {
        if (IPAddress.TryParse(text, out var one)) return new(one, one.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        return IPNetwork.TryParse(text, out var network) ? network : null;
    }
}
