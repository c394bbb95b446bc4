using System.Text.Encodings.Web;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>An empty list: its content says what belongs here and offers the first step.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    [HtmlAttributeName("title")]
    public string Title { get; set; } = "";

    [HtmlAttributeName("icon")]
    public string IconName { get; set; } = "inbox";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.AppendHtml(Icon.Html(ViewContext, IconName))
            .AppendHtml($"<h2>{HtmlEncoder.Default.Encode(Title)}</h2>").AppendHtml(content);
    }
}
