using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Time;

/// <summary>What is left until a due moment (UTC): "Quá hạn 1 ngày" in red, "Còn 2 giờ" in amber, "Còn 5 ngày" in grey.</summary>
[HtmlTargetElement("time-left", Attributes = "due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeLeftTagHelper(TimeProvider time) : TagHelper
{
    [HtmlAttributeName("due")]
    public DateTime Due { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (words, urgency) = Moments.Left(Due, time.GetUtcNow().UtcDateTime);
        var (cssClass, icon) = urgency switch
        {
            Urgency.Late => ("time-left wrong", "exclamation-triangle-fill"),
            Urgency.Soon => ("time-left waiting", "clock"),
            Urgency.Calm => ("time-left muted", null),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", cssClass);
        if (icon is not null) output.Content.AppendHtml(Icon.Html(ViewContext, icon));
        output.Content.Append(words);
    }
}
