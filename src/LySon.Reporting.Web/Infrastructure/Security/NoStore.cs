using Microsoft.AspNetCore.StaticAssets;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Nothing is kept by browsers or proxies but the portal's own style sheets, scripts, fonts and pictures: pages, parts of pages, progress,
/// JSON and every download hold an office's data or a form's token. Whoever adds an answer need not think of it.
/// </summary>
internal static class NoStore
{
    public static Task NextAsync(HttpContext context, RequestDelegate next)
    {
        // Registered first and so run last: it has the last word.
        context.Response.OnStarting(Put, context);
        return next(context);
    }

    private static Task Put(object state)
    {
        var context = (HttpContext)state;
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            && context.Response.StatusCode < StatusCodes.Status400BadRequest) return Task.CompletedTask;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Remove("Pragma");
        context.Response.Headers.Remove("Expires");
        return Task.CompletedTask;
    }
}
