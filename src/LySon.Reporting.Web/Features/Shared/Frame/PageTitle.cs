using System.Net;
using System.Text.RegularExpressions;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>
/// What the browser's tab says: the page, the place it belongs to, the portal. Kept with the request, because a partial view has a copy
/// of its page's ViewData: what it writes there is lost.
/// </summary>
public static partial class PageTitle
{
    private const string Portal = "Cổng báo cáo";

    /// <param name="place">What the page above is called; null for a page that stands for itself.</param>
    public static void Set(HttpContext context, string page, string? place = null) =>
        context.Items[typeof(PageTitle)] = place is null || page.Contains(place, StringComparison.Ordinal) ? page : $"{page} – {place}";

    /// <param name="own">What a page without a head says of itself.</param>
    public static string Of(HttpContext context, object? own) =>
        (context.Items[typeof(PageTitle)] ?? own) is string title ? $"{title} – {Portal}" : Portal;

    /// <summary>The words of a piece of markup.</summary>
    internal static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
