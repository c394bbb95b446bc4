using System.Text.Encodings.Web;
using LySon.Reporting.Web.Features.Shared.Assets;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>The icon for tag helpers that draw one inside their own markup.</summary>
internal static class Icon
{
    public static IHtmlContent Html(ViewContext view, string name, string? cssClass = null) =>
        new HtmlString($"<svg class=\"icon{(cssClass is null ? "" : $" {cssClass}")}\" aria-hidden=\"true\">{UseText(view, name)}</svg>");

    public static IHtmlContent Use(ViewContext view, string name) => new HtmlString(UseText(view, name));

    private static string UseText(ViewContext view, string name) =>
        $"<use href=\"{HtmlEncoder.Default.Encode(AssetUrl.Of(view.HttpContext, "lib/icons.svg"))}"
        + $"#{HtmlEncoder.Default.Encode(name)}\"></use>";
}
