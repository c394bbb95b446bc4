using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Shared.Format;

/// <summary>
/// Keeps "Covid-19" and document symbols such as 1406/STTTT-BCVT&amp;CNTT on one line; browsers would break them at the hyphen.
/// </summary>
public static partial class UnbrokenText
{
    public static IHtmlContent Unbroken(this IHtmlHelper html, string text) => new HtmlString(
        Token().Replace(html.Encode(text), token => $"<span class=\"whole\">{token.Value}</span>"));

    // Runs on encoded text, so "&" arrives as "&amp;". Longer tokens may break: they must not push the page wider than a phone.
    [GeneratedRegex(@"[\p{L}\p{Nd}/&;]+-[\p{L}\p{Nd}/&;\-]{1,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
