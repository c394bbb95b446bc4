using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Patterns;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// On a page whose address is a secret, such as a private link: whoever knows it may open it. What follows the address's first words is
/// written to no log and told to no other site.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretPathAttribute : Attribute;

/// <summary>
/// The beginnings of secret addresses ("/register-venue/"), taken from the routes of pages with a <see cref="SecretPathAttribute"/>.
/// Whatever follows one is a secret, also where it leads nowhere: a mistyped link is mostly the link.
/// </summary>
public sealed class SecretPaths
{
    private const string Masked = "$1***";

    private Lazy<Regex?> known = new((Regex?)null);

    public bool Covers(PathString path) => path.Value is { } text && known.Value?.IsMatch(text) == true;

    /// <returns>The same text where there is nothing to hide.</returns>
    public string Mask(string text) => known is { IsValueCreated: true, Value: { } secrets } ? secrets.Replace(text, Masked) : text;

    /// <summary>The routes are read with the first request, not at the start.</summary>
    internal void Learn(IEnumerable<EndpointDataSource> sources) => known = new(() => Find(sources));

    private static Regex? Find(IEnumerable<EndpointDataSource> sources)
    {
        var beginnings = sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<SecretPathAttribute>() is not null)
            .Select(e => Regex.Escape(Beginning(e.RoutePattern))).Distinct(StringComparer.Ordinal).ToList();
        return beginnings.Count == 0 ? null
            : new($@"({string.Join('|', beginnings).Replace("/", "(?:/|%2f)", StringComparison.Ordinal)})\s*\S+",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>"/register-venue/" of "/register-venue/{key}/poster.pdf".</summary>
    private static string Beginning(RoutePattern pattern)
    {
        var words = new StringBuilder("/");
        foreach (var segment in pattern.PathSegments.TakeWhile(s => s.Parts.All(p => p is RoutePatternLiteralPart)))
            words.AppendJoin("", segment.Parts.Cast<RoutePatternLiteralPart>().Select(p => p.Content)).Append('/');
        return words.Length > 1 ? words.ToString() : throw new InvalidOperationException("A secret address begins with a word of its own.");
    }
}

internal static class SecretPathsSetup
{
    /// <summary>After the other security headers: an error page of a secret address is as private as the page.</summary>
    public static void UseSecretPaths(this WebApplication app)
    {
        var paths = app.Services.GetRequiredService<SecretPaths>();
        paths.Learn(((IEndpointRouteBuilder)app).DataSources);
        app.Use((context, next) =>
        {
            if (paths.Covers(context.Request.Path)) context.Response.OnStarting(KeepPrivate, context.Response);
            return next(context);
        });
    }

    /// <summary>
    /// After the routes: a link that leads nowhere would otherwise travel on to the sign-in page, as the address to come back to.
    /// </summary>
    public static void UseUnknownSecretPaths(this WebApplication app)
    {
        var paths = app.Services.GetRequiredService<SecretPaths>();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not null || !paths.Covers(context.Request.Path)) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private static Task KeepPrivate(object response)
    {
        ((HttpResponse)response).Headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
