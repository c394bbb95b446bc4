using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared;

/// <summary>A page above this one, inside page-head.</summary>
[HtmlTargetElement("crumb", ParentTag = "page-head")]
public sealed class CrumbTagHelper : TagHelper
{
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        var item = new TagBuilder("li");
        item.AddCssClass("breadcrumb-item");
        item.InnerHtml.AppendHtml(link);
        ((PageHeadParts)context.Items[typeof(PageHeadParts)]).Crumbs.Add(item);
        output.SuppressOutput();
    }
}
