using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// Inside a GET form of a list: keeps the other filters. The form's own names are given in <see cref="Except"/>, by commas.
/// </summary>
[HtmlTargetElement("keep-query", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeepQueryTagHelper : TagHelper
{
    [HtmlAttributeName("except")]
    public string Except { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(KeepQuery.Inputs(ViewContext.HttpContext.Request, Except.Split(',', StringSplitOptions.TrimEntries)));
    }
}
