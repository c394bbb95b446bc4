using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security.Passkeys;

/// <summary>
/// The site that passkeys belong to: the host of <c>Portal:PublicAddress</c>. What a browser or proxy says of the host is not believed;
/// without the setting there are none, except in Development, where the portal is at localhost.
/// </summary>
public sealed class PasskeySite(IOptions<PortalOptions> options, IHostEnvironment environment)
{
    private readonly Uri? address = options.Value.Address is { HostNameType: UriHostNameType.Dns } set ? set : null;

    /// <summary>An address in numbers cannot have passkeys, and browsers use them over HTTPS only, localhost apart.</summary>
    public bool IsOn => address is not null ? address.Scheme == Uri.UriSchemeHttps || address.IsLoopback : environment.IsDevelopment();

    /// <summary>The relying party's id; null: the host of the request.</summary>
    public string? Domain => address?.IdnHost;

    public bool IsOwn(PasskeyOriginValidationContext context)
    {
        var own = address ?? new Uri($"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        // As browsers write it: a name with diacritics in ASCII, the usual port left out.
        var origin = own.IsDefaultPort ? $"{own.Scheme}://{own.IdnHost}"
            : string.Create(CultureInfo.InvariantCulture, $"{own.Scheme}://{own.IdnHost}:{own.Port}");
        return !context.CrossOrigin && context.Origin == origin;
    }
}
