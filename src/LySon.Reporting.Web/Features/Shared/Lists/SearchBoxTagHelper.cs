using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// The list's own search: focused by "/", answers while typing, keeps filters and order. What it holds comes from the address.
/// </summary>
[HtmlTargetElement("search-box", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SearchBoxTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "q";

    /// <summary>What can be searched: "Số, ký hiệu hoặc trích yếu". Read out, and shown while the box is empty.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var path = request.PathBase + request.Path;
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "search-box");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", path);
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", "Danh sách này");
        output.Attributes.SetAttribute("data-hx-get", path);
        LiveList.Form(output.Attributes, "submit, input changed delay:300ms");

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-control");
        input.MergeAttributes(new Dictionary<string, string?>
        {
            ["type"] = "search",
            ["name"] = Name,
            ["id"] = "search-" + Name,
            ["value"] = request.Query[Name],
            ["aria-label"] = Label,
            ["placeholder"] = Label,
            ["autocomplete"] = "off",
            ["maxlength"] = "100",
            ["aria-keyshortcuts"] = HomeAddresses.Overview,
            ["data-focus-key"] = HomeAddresses.Overview,
        });
        output.Content.AppendHtml(Icon.Html(ViewContext, "search")).AppendHtml(input).AppendHtml("<kbd>/</kbd>")
            .AppendHtml(KeepQuery.Inputs(request, Name));
    }
}
