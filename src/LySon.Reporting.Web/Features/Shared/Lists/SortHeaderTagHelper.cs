using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>A column's head that orders the list. The address says ?sort=issued, or ?sort=-issued for the largest first.</summary>
[HtmlTargetElement("sort-header", Attributes = "by")]
public sealed class SortHeaderTagHelper : TagHelper
{
    [HtmlAttributeName("by")]
    public string By { get; set; } = "";

    /// <summary>The order in force, as in the address; the page's default when the address is silent.</summary>
    [HtmlAttributeName("current")]
    public string? Current { get; set; }

    /// <summary>Dates and counts start with the newest or largest.</summary>
    [HtmlAttributeName("descending-first")]
    public bool DescendingFirst { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var ascending = Current == By;
        var descending = Current == "-" + By;
        var next = ascending || (!descending && DescendingFirst) ? "-" + By : By;
        var url = QueryLink.With(ViewContext.HttpContext.Request, QueryLink.Sort, next);
        var text = await output.GetChildContentAsync();

        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        if (ascending || descending) output.Attributes.SetAttribute("aria-sort", ascending ? "ascending" : "descending");
        output.Content.AppendHtml($"<a class=\"sort\" {LiveList.LinkText(url)}>").AppendHtml(text);
        if (ascending || descending) output.Content.AppendHtml(Icon.Html(ViewContext, ascending ? "arrow-up" : "arrow-down"));
        output.Content.AppendHtml("</a>");
    }
}
