using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Addresses;

/// <summary>
/// The portal below a path of its host. Its code names addresses from its own root, "/reports/1", in pages as in redirects; here, in
/// AddressTagHelper and in <see cref="PublicAddress"/> they get the path before them, and nowhere else. A proxy may send the path on or
/// take it away.
/// </summary>
internal static class PortalPath
{
    public static void UsePathBaseOfPortal(this WebApplication app)
    {
        var own = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Base;
        if (!own.HasValue) return;
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(own, out var rest)) context.Request.Path = rest.HasValue ? rest : "/";
            context.Request.PathBase = own;
            context.Response.OnStarting(RootRedirect, context);
            return next(context);
        });
    }

    /// <summary>"/bao-cao/reports/1" of "/reports/1"; what is whole already, or no address of the portal, stays as it is.</summary>
    public static string Rooted(this PathString own, string address)
    {
        if (!own.HasValue || !address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return address;
        var end = address.AsSpan().IndexOfAny('?', '#');
        return new PathString(end < 0 ? address : address[..end]).StartsWithSegments(own) ? address : own + address;
    }

    /// <summary>An address that could be both, one with and one without the path before it, would be a guess.</summary>
    /// <exception cref="StartupRefusedException">A part of the portal has this path.</exception>
    public static void RequireFree(WebApplication app)
    {
        var first = First(app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Base.Value);
        if (first.Length > 0 && ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Any(e => First(e.RoutePattern.RawText).Equals(first, StringComparison.OrdinalIgnoreCase)))
            throw new StartupRefusedException(
                $"{PortalOptions.PathBaseSetting}: /{first} is an address of the portal itself. Choose another, such as /bao-cao.");
    }

    private static string First(string? path) => (path ?? "").Trim('/').Split('/')[0];

    private static Task RootRedirect(object state)
    {
        var context = (HttpContext)state;
        if (context.Response.Headers.Location is [{ } address]) context.Response.Headers.Location =
            context.Request.PathBase.Rooted(address);
        return Task.CompletedTask;
    }
}
