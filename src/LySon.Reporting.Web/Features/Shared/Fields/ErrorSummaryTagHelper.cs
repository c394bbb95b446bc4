using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Fields;

/// <summary>
/// What keeps the form from being saved, on top, each line leading to its field; takes the focus. Stays in the page, hidden, while
/// nothing is wrong, so that validation in the browser can fill it.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>What did not happen: "Chưa lưu được", "Chưa phát hành được".</summary>
    [HtmlAttributeName("failed")]
    public string Failed { get; set; } = "Chưa lưu được";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => FieldLabels.Position(ViewContext.ViewData, entry.Key), StringComparer.Ordinal)
            .Select(entry => (entry.Key, Message: entry.Value!.Errors[0].ErrorMessage))
            .ToList();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("data-error-summary", Failed);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute(errors.Count == 0 ? "hidden" : "autofocus", "");

        output.Content.AppendHtml("<h2 class=\"error-summary-title\" id=\"error-summary-title\">")
            .AppendHtml(Icon.Html(ViewContext, "exclamation-triangle-fill"))
            .AppendHtml("<span>").Append(Title(errors.Count)).AppendHtml("</span></h2>");
        output.Content.AppendHtml("<ul>");
        foreach (var (key, message) in errors) output.Content.AppendHtml(Item(key, message));
        output.Content.AppendHtml("</ul><p>Nội dung đã nhập vẫn được giữ nguyên").Append(HasFile ? "; chọn lại tệp đã chọn." : ".")
            .AppendHtml("</p>");
    }

    /// <summary>A browser does not give a chosen file back to the form.</summary>
    private bool HasFile => ViewContext.HttpContext.Request is { HasFormContentType: true, Form.Files.Count: > 0 };

    private string Title(int count) => $"{Failed}: còn {Numbers.Whole(count)} chỗ cần sửa";

    private TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (FieldLabels.Of(ViewContext.ViewData, key) is not { } label)
        {
            item.InnerHtml.Append(message);
            return item;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append($"{label}: {FieldLabels.Continue(message)}");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
