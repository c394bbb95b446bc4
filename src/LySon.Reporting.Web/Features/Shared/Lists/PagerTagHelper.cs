using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Lists;

/// <summary>
/// Foot of a list: which rows of how many ("hơn 10.000" beyond <see cref="ListView.CountMax"/>), rows a page, back and forth. The address
/// says ?p=2&amp;size=50.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public static readonly int[] Sizes = [25, 50, 100];

    /// <summary>Counted from 1.</summary>
    [HtmlAttributeName("page")]
    public int Page { get; set; } = 1;

    [HtmlAttributeName("size")]
    public int Size { get; set; } = 25;

    [HtmlAttributeName("total")]
    public int Total { get; set; }

    /// <summary>What the rows are: "văn bản".</summary>
    [HtmlAttributeName("noun")]
    public string Noun { get; set; } = "dòng";

    /// <summary>Pages of one size, and plain links: for a form, of which a script knows the fields.</summary>
    [HtmlAttributeName("fixed")]
    public bool Fixed { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private int Pages => ListView.PagesOf(Total, Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Phân trang");
        output.Content.AppendHtml(Shown());
        if (Total <= Sizes[0] && Pages == 1) return;
        if (!Fixed) output.Content.AppendHtml(SizeChoice());
        output.Content.AppendHtml("<div class=\"pager-steps\">");
        output.Content.AppendHtml(Step("Trước", Page - 1, "chevron-left", iconFirst: true));
        output.Content.AppendHtml($"<span>Trang <strong>{Numbers.Whole(Page)}</strong>/{Numbers.Whole(Pages)}</span>");
        output.Content.AppendHtml(Step("Sau", Page + 1, "chevron-right", iconFirst: false)).AppendHtml("</div>");
    }

    private string Shown()
    {
        var first = Math.Min((Page - 1) * Size + 1, Total);
        var last = Math.Min(Page * Size, Total);
        var all = Total > ListView.CountMax ? $"hơn <strong>{Numbers.Whole(ListView.CountMax)}</strong>"
            : $"<strong>{Numbers.Whole(Total)}</strong>";
        var more = Total > ListView.CountMax && Page == Pages ? "; thu hẹp điều kiện lọc để xem các dòng còn lại" : "";
        return $"<p class=\"pager-shown\">Hiển thị <strong>{Numbers.Whole(first)}–{Numbers.Whole(last)}</strong>"
            + $" trong {all} {System.Text.Encodings.Web.HtmlEncoder.Default.Encode(Noun)}{more}</p>";
    }

    // The button is for browsers without script; with it the choice alone is enough.
    private TagBuilder SizeChoice()
    {
        var request = ViewContext.HttpContext.Request;
        var path = request.PathBase + request.Path;
        var form = new TagBuilder("form");
        form.AddCssClass("pager-size");
        form.Attributes["method"] = "get";
        form.Attributes["action"] = path;
        var attributes = new TagHelperAttributeList { { "data-hx-get", path } };
        LiveList.Form(attributes, "change, submit");
        foreach (var attribute in attributes) form.Attributes[attribute.Name] = attribute.Value.ToString();
        form.InnerHtml.AppendHtml(
            "<label for=\"page-size\">Số dòng mỗi trang</label><select class=\"form-select\" id=\"page-size\" name=\"size\">");
        foreach (var size in Sizes.Append(Size).Distinct().Order())
            form.InnerHtml.AppendHtml($"<option value=\"{size}\"{(size == Size ? " selected" : "")}>{size}</option>");
        form.InnerHtml.AppendHtml(
            "</select><noscript><button class=\"btn btn-small btn-secondary\" type=\"submit\">Đổi</button></noscript>");
        form.InnerHtml.AppendHtml(KeepQuery.Inputs(request, QueryLink.Size));
        return form;
    }

    private TagBuilder Step(string text, int page, string icon, bool iconFirst)
    {
        var possible = page >= 1 && page <= Pages;
        var step = new TagBuilder(possible ? "a" : "span");
        step.AddCssClass("btn btn-small btn-secondary");
        if (possible)
        {
            var attributes = new TagHelperAttributeList { { "href", PageUrl(page) } };
            if (!Fixed) LiveList.Link(attributes, PageUrl(page));
            foreach (var attribute in attributes) step.Attributes[attribute.Name] = attribute.Value.ToString();
        }
        else
        {
            step.AddCssClass("disabled");
            step.Attributes["aria-disabled"] = "true";
        }
        if (iconFirst) step.InnerHtml.AppendHtml(Icon.Html(ViewContext, icon));
        step.InnerHtml.Append(text);
        if (!iconFirst) step.InnerHtml.AppendHtml(Icon.Html(ViewContext, icon));
        return step;
    }

    private string PageUrl(int page) => QueryLink.With(
        ViewContext.HttpContext.Request,
        (QueryLink.Page, page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
