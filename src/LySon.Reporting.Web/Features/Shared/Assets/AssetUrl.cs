using Microsoft.AspNetCore.Components;

namespace LySon.Reporting.Web.Features.Shared.Assets;

/// <summary>Address of a file under wwwroot with its fingerprint, for markup that the framework's ~/ handling does not reach.</summary>
internal static class AssetUrl
{
    public static string Of(HttpContext context, string path)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[path] ?? path}";
    }

    /// <summary>A file whose own name carries a hash, by what stands before the hash; null when the page has no asset list.</summary>
    public static string? Hashed(HttpContext context, string prefix)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var url = assets?.Select(asset => asset.Url).Where(url => url.StartsWith(prefix, StringComparison.Ordinal))
            .MinBy(url => url.Length);
        return url is null ? null : $"{context.Request.PathBase}/{url}";
    }
}
