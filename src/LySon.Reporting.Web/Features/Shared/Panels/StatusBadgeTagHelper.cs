using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Panels;

/// <summary>
/// A state as a word in a tint. Grey: not begun or with us; blue: approved; amber: waits for somebody; green: done; red: returned.
/// </summary>
[HtmlTargetElement("status-badge", Attributes = "state")]
public sealed class StatusBadgeTagHelper : TagHelper
{
    [HtmlAttributeName("state")]
    public BadgeState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "badge badge-" + State.ToString().ToLowerInvariant());
    }
}

public enum BadgeState { Grey, Blue, Amber, Green, Red }
