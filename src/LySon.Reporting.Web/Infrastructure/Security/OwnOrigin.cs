using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Whether the page that sent a request is one of the portal's: its `Origin` names the host that was asked, or that of
/// <c>Portal:PublicAddress</c>. A program sends none and is nobody's victim. `null` is foreign: the portal's own pages never send it, but a
/// page of elsewhere that hides in a sandboxed frame does. The scheme is left out, because a proxy may have taken it off.
/// </summary>
internal sealed class OwnOrigin(IOptions<PortalOptions> options)
{
    private readonly string? publicHost = options.Value.Address?.Authority;

    public bool Sent(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count == 0) return true;
        var origin = origins[0].AsSpan();
        var scheme = origin.IndexOf("://");
        if (origins.Count > 1 || scheme < 0) return false;
        var host = origin[(scheme + 3)..];
        return host.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || (publicHost is not null && host.Equals(publicHost, StringComparison.OrdinalIgnoreCase));
    }
}
