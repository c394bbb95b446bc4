using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>One of a row of views of a list ("Tất cả 13", "Trễ 2"): a link that is current when the address holds its value.</summary>
[HtmlTargetElement("choice-chip", Attributes = "name")]
public sealed class ChoiceChipTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    /// <summary>Empty for the choice that filters nothing.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    [HtmlAttributeName("count")]
    public int? Count { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var current = string.Equals(request.Query[Name].ToString(), Value ?? "", StringComparison.Ordinal);
        var text = await output.GetChildContentAsync();
        output.TagName = "a";
        var own = current ? "chip-set" : output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", own is null ? "chip" : $"chip {own}");
        if (current) output.Attributes.SetAttribute("aria-current", "true");
        LiveList.Link(output.Attributes, QueryLink.With(request, Name, Value));
        output.Content.AppendHtml(text);
        if (Count is { } count) output.Content.AppendHtml(" <strong>").Append(Numbers.Whole(count)).AppendHtml("</strong>");
    }
}
