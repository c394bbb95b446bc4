using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>
/// Where am I, the title, and the one primary action on its line. Holds crumb elements and one page-actions element; also names the
/// document. The last crumb, the page itself, is added when <see cref="Here"/> is given.
/// </summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper : TagHelper
{
    [HtmlAttributeName("title")]
    public string Title { get; set; } = "";

    /// <summary>A second line under the title.</summary>
    [HtmlAttributeName("lead")]
    public string? Lead { get; set; }

    /// <summary>This page's own name at the end of the breadcrumb.</summary>
    [HtmlAttributeName("here")]
    public string? Here { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new PageHeadParts();
        context.Items[typeof(PageHeadParts)] = parts;
        await output.GetChildContentAsync();
        PageTitle.Set(ViewContext.HttpContext, Title, parts.Above);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.AppendHtml("<div class=\"page-head-words\">");
        if (parts.Crumbs.Count > 0) output.Content.AppendHtml(Breadcrumb(parts.Crumbs));
        output.Content.AppendHtml(Element("h1", "page-title", Title));
        if (Lead is not null) output.Content.AppendHtml(Element("p", "page-lead", Lead));
        output.Content.AppendHtml("</div>");
        if (parts.Actions is not null)
            output.Content.AppendHtml("<div class=\"page-actions\">").AppendHtml(parts.Actions).AppendHtml("</div>");
    }

    private TagBuilder Breadcrumb(List<TagBuilder> crumbs)
    {
        var list = new TagBuilder("ol");
        list.AddCssClass("breadcrumb");
        foreach (var crumb in crumbs) list.InnerHtml.AppendHtml(crumb);
        if (Here is not null)
        {
            var here = Element("li", "breadcrumb-item active", Here);
            here.Attributes["aria-current"] = "page";
            list.InnerHtml.AppendHtml(here);
        }
        var nav = new TagBuilder("nav");
        nav.Attributes["aria-label"] = "Vị trí trang";
        nav.InnerHtml.AppendHtml(list);
        return nav;
    }

    private static TagBuilder Element(string name, string cssClass, string text)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(cssClass);
        element.InnerHtml.Append(text);
        return element;
    }
}

internal sealed class PageHeadParts
{
    public List<TagBuilder> Crumbs { get; } = [];
    /// <summary>What the nearest page above is called; null directly below the overview, which is above all.</summary>
    public string? Above { get; set; }
    public IHtmlContent? Actions { get; set; }
}
