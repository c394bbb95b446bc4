using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Panels;

/// <summary>Says of an answer that it was not written in the portal, and how it came; nothing of one that was.</summary>
[HtmlTargetElement("source-badge", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SourceBadgeTagHelper : TagHelper
{
    [HtmlAttributeName("of")]
    public ReportSource Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of == ReportSource.Portal)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of == ReportSource.Link ? "badge badge-blue" : "badge badge-grey");
        output.Content.SetContent(Of.DisplayName());
    }
}
