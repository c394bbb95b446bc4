using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>The buttons on the line of the title, inside page-head; one of them at most is filled.</summary>
[HtmlTargetElement("page-actions", ParentTag = "page-head")]
public sealed class PageActionsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeadParts)context.Items[typeof(PageHeadParts)]).Actions = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
