using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Assets;

/// <summary>Asks for the fonts of the first screen before the style sheet is read, so that text does not change its face late.</summary>
[HtmlTargetElement("font-preload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FontPreloadTagHelper : TagHelper
{
    private static readonly string[] First =
    [
        "be-vietnam-pro-latin-400", "be-vietnam-pro-vietnamese-400", "be-vietnam-pro-latin-600", "be-vietnam-pro-vietnamese-600",
        "inter-figures-400",
    ];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var name in First)
        {
            if (AssetUrl.Hashed(ViewContext.HttpContext, $"lib/fonts/{name}.") is { } url)
                output.Content.AppendHtml($"<link rel=\"preload\" href=\"{url}\" as=\"font\" type=\"font/woff2\" crossorigin>");
        }
    }
}
