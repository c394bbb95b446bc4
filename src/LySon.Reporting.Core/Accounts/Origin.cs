namespace LySon.Reporting.Core.Accounts;

/// <summary>Where a request about an account comes from; of a command or of due work both are null.</summary>
/// <param name="Network">An IPv4 address, or the /64 network of an IPv6 address: "203.0.113.77", "2001:db8:0:1::/64".</param>
/// <param name="Device">In words: "Chrome trên Windows".</param>
public sealed record Origin(string? Network, string? Device)
{
    public const int NetworkMaxLength = 45;
    public const int DeviceMaxLength = 60;

    public static readonly Origin None = new(null, null);
}
