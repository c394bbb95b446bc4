using System.Net;
using System.Net.Sockets;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Whom a limit counts: one IPv4 address, or the /64 network of an IPv6 address, all of whose addresses belong to one subscriber. An IPv4
/// address written as IPv6 is the IPv4 address.
/// </summary>
internal readonly record struct NetworkKey
{
    private const int NetworkBytes = 8;

    /// <summary>A connection without an address, such as that of a test.</summary>
    public static readonly NetworkKey None;

    private readonly IPAddress? address;

    private NetworkKey(IPAddress address) => this.address = address;

    public static NetworkKey Of(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? Of(address) : None;

    public static NetworkKey Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return new(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return new(address);
        // The machine itself has one address, whichever way it is asked.
        if (IPAddress.IsLoopback(address)) return new(IPAddress.Loopback);
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new(new IPAddress(bytes));
    }

    /// <summary>Addresses of the office's own network. Those that providers share out among phones (100.64.0.0/10) are none.</summary>
    public bool IsPrivate => address switch
    {
        null => true,
        { AddressFamily: AddressFamily.InterNetworkV6 } v6 => v6.IsIPv6UniqueLocal || v6.IsIPv6LinkLocal || Equals(v6, IPAddress.IPv6Any),
        _ => address.GetAddressBytes() is [10 or 127, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..],
    };

    /// <summary>"203.0.113.77", "2001:db8:0:1::/64", "" without an address.</summary>
    public override string ToString() => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{address}/64",
        _ => address.ToString(),
    };

    /// <summary>What <see cref="ToString"/> wrote.</summary>
    public static NetworkKey Parse(string text) => IPAddress.TryParse(text.Split('/')[0], out var address) ? Of(address) : None;
}
