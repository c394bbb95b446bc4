using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Frame;

/// <summary>
/// Where the portal lives below a path (<c>Portal:PathBase</c>), puts it before every address that a page writes from the portal's root:
/// <c>href="/reports"</c>.
/// </summary>
[HtmlTargetElement("*", Attributes = "href")]
[HtmlTargetElement("link", Attributes = "href", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("*", Attributes = "src")]
[HtmlTargetElement("img", Attributes = "src", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("*", Attributes = "action")]
[HtmlTargetElement("*", Attributes = "formaction")]
[HtmlTargetElement("*", Attributes = "data-href")]
[HtmlTargetElement("*", Attributes = "data-hx-get")]
[HtmlTargetElement("*", Attributes = "data-hx-post")]
[HtmlTargetElement("*", Attributes = "data-health")]
[HtmlTargetElement("*", Attributes = "data-paper")]
[HtmlTargetElement("*", Attributes = "data-passkey-new")]
[HtmlTargetElement("*", Attributes = "data-passkey-sign-in")]
[HtmlTargetElement("*", Attributes = "data-units-at")]
[HtmlTargetElement("*", Attributes = "data-wall")]
public sealed class AddressTagHelper : TagHelper
{
    private static readonly HashSet<string> Names = typeof(AddressTagHelper).GetCustomAttributes(typeof(HtmlTargetElementAttribute), false)
        .Cast<HtmlTargetElementAttribute>().Select(target => target.Attributes!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Last: what other helpers write is found as well, and what is whole already is left as it is.</summary>
    public override int Order => int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var own = ViewContext.HttpContext.Request.PathBase;
        if (!own.HasValue) return;
        for (var i = 0; i < output.Attributes.Count; i++)
        {
            var attribute = output.Attributes[i];
            if (!Names.Contains(attribute.Name) || attribute.Value?.ToString() is not ['/', ..] address) continue;
            var rooted = own.Rooted(address);
            output.Attributes[i] = new(attribute.Name, attribute.Value is string ? rooted : new HtmlString(rooted), attribute.ValueStyle);
        }
    }
}
