namespace LySon.Reporting.Web.Features.Shared.Assets;

/// <summary>
/// MapStaticAssets lets browsers keep what has a fingerprint in its address for ever and asks again for the rest. A style sheet names its
/// fonts without that fingerprint, but the build put a hash of the bytes into their names (Assets/build/fonts.mjs), so they may stay too.
/// </summary>
internal static class AssetCaching
{
    public static IEndpointConventionBuilder MapReportingAssets(this IEndpointRouteBuilder endpoints)
    {
        var assets = endpoints.MapStaticAssets();
        assets.Add(KeepFonts);
        return assets;
    }

    private static void KeepFonts(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder { RequestDelegate: { } answer } route
            || route.RoutePattern.RawText?.TrimStart('/').StartsWith("lib/fonts/", StringComparison.Ordinal) != true)
            return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return answer(context);
        };
    }
}
