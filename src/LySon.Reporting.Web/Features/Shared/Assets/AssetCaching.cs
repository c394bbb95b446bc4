namespace LySon.Reporting.Web.Features.Shared.Assets;

/// <summary>
/// MapStaticAssets lets browsers keep what has a fingerprint in its address for ever and asks again for the rest. Style sheets
/// name their fonts and scripts their parts without that fingerprint, but the build put a hash of the bytes into these names
/// (Assets/build), so they may stay too.
/// </summary>
internal static class AssetCaching
{
    public static IEndpointConventionBuilder MapReportingAssets(this IEndpointRouteBuilder endpoints)
    {
        // The framework's development mode answers uncompressed and uncached, to follow files edited while it runs. Ours are made by the
        // build, and what a developer measures should be what an office gets.
        endpoints.ServiceProvider.GetRequiredService<IConfiguration>()["ReloadStaticAssetsAtRuntime"] ??= "false";
        var assets = endpoints.MapStaticAssets();
        assets.Add(KeepHashed);
        return assets;
    }

    private static bool Hashed(string path) =>
        path.StartsWith("lib/fonts/", StringComparison.Ordinal) || path.StartsWith("lib/parts/", StringComparison.Ordinal);

    private static void KeepHashed(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder { RequestDelegate: { } answer } route
            || !Hashed(route.RoutePattern.RawText?.TrimStart('/') ?? ""))
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
