using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>A page above this one, inside page-head.</summary>
[HtmlTargetElement("crumb", ParentTag = "page-head")]
public sealed class CrumbTagHelper : TagHelper
{
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = ViewContext.HttpContext.Request.PathBase.Rooted(Href);
        var words = await output.GetChildContentAsync();
        link.InnerHtml.AppendHtml(words);
        var item = new TagBuilder("li");
        item.AddCssClass("breadcrumb-item");
        item.InnerHtml.AppendHtml(link);
        var parts = (PageHeadParts)context.Items[typeof(PageHeadParts)];
        parts.Crumbs.Add(item);
        if (Href != HomeAddresses.Overview) parts.Above = PageTitle.Plain(words.GetContent());
        output.SuppressOutput();
    }
}
