using System.Text.Encodings.Web;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// A filter of a list as a chip. Empty: dashed, with a plus. Set: filled, with its value and a link that clears it. The element's
/// content, a GET form with keep-query, opens below the chip.
/// </summary>
[HtmlTargetElement("filter-chip")]
public sealed class FilterChipTagHelper : TagHelper
{
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    /// <summary>What the filter is set to, as people read it; null while it is not set.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Names in the address that clearing removes, by commas.</summary>
    [HtmlAttributeName("clears")]
    public string Clears { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var set = !string.IsNullOrEmpty(Value);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", set ? "chip chip-set" : "chip chip-empty");
        output.Content.AppendHtml("<details class=\"menu\"><summary>");
        if (!set) output.Content.AppendHtml(Icon.Html(ViewContext, "plus-lg"));
        output.Content.Append(set ? Label + ": " : Label);
        if (set) output.Content.AppendHtml("<strong>").Append(Value!).AppendHtml("</strong>");
        output.Content.AppendHtml("</summary><div class=\"menu-panel chip-panel\">").AppendHtml(content).AppendHtml("</div></details>");
        if (set) output.Content.AppendHtml(Clear()).AppendHtml(Icon.Html(ViewContext, "x-lg")).AppendHtml("</a>");
    }

    private string Clear()
    {
        var names = Clears.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var url = QueryLink.With(ViewContext.HttpContext.Request, [.. names.Select(name => (name, (string?)null))]);
        return $"<a class=\"chip-clear\" {LiveList.LinkText(url)} aria-label=\"Bỏ lọc theo {HtmlEncoder.Default.Encode(Label)}\">";
    }
}
