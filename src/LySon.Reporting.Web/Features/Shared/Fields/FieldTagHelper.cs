using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LySon.Reporting.Web.Features.Shared.Fields;

/// <summary>
/// One question of a form: label, hint, error, control, counter, in this order. What was typed and what is wrong with it come from
/// ModelState. Content of the element follows the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeName("kind")]
    public FieldKind Kind { get; set; }

    [HtmlAttributeName("width")]
    public FieldWidth Width { get; set; }

    /// <summary>Instead of the property's display name.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>Said beside the label; what is not optional is required and needs no star.</summary>
    [HtmlAttributeName("optional")]
    public bool Optional { get; set; }

    /// <summary>Stands after the control: "điện thoại", "%".</summary>
    [HtmlAttributeName("unit")]
    public string? Unit { get; set; }

    /// <summary>Choices of a select or a group of radio buttons.</summary>
    [HtmlAttributeName("items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First, empty choice of a select: "Chọn đơn vị".</summary>
    [HtmlAttributeName("prompt")]
    public string? Prompt { get; set; }

    [HtmlAttributeName("rows")]
    public int Rows { get; set; } = 2;

    /// <summary>Composite format of the value, "{0:N0}".</summary>
    [HtmlAttributeName("format")]
    public string? Format { get; set; }

    [HtmlAttributeName("autocomplete")]
    public string Autocomplete { get; set; } = "off";

    [HtmlAttributeName("accept")]
    public string? Accept { get; set; }

    /// <summary>Id of a datalist with suggestions.</summary>
    [HtmlAttributeName("list")]
    public string? List { get; set; }

    /// <summary>Whether the control has the focus when the page opens.</summary>
    [HtmlAttributeName("autofocus")]
    public bool Autofocus { get; set; }

    [HtmlAttributeName("readonly")]
    public bool ReadOnly { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What is read from the request: the property, or the name that it is bound by.</summary>
    internal string Expression => For.Metadata.BinderModelName ?? For.Name;
    internal string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Expression);
    internal string Id => TagBuilder.CreateSanitizedId(Name, "_");
    internal FieldKind ActualKind => Kind is FieldKind.Auto ? FieldKinds.Of(For.ModelExplorer, Items is not null) : Kind;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var error = FieldErrors.First(ViewContext.ViewData, Name);
        var control = new FieldControl(this, generator, Described(error)).Create();
        var content = await output.GetChildContentAsync();
        var grouped = ActualKind is FieldKind.Radio;

        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"field {(error is null ? "" : "is-wrong ")}{own}".Trim());
        output.Attributes.SetAttribute("data-field", Name);

        if (ActualKind is not FieldKind.Checkbox) output.Content.AppendHtml(LabelElement(grouped));
        if (!string.IsNullOrEmpty(Hint)) output.Content.AppendHtml(Line("field-hint", Id + "-hint", Hint));
        output.Content.AppendHtml(ErrorLine(error));
        output.Content.AppendHtml(control);
        if (Counted is { } maximum) output.Content.AppendHtml(Counter(maximum));
        output.Content.AppendHtml(content);
    }

    private int? Counted => ActualKind is FieldKind.Textarea ? FieldKinds.MaximumLength(For.Metadata) : null;

    /// <summary>An expression that is null arrives as an empty text.</summary>
    internal string LabelText => string.IsNullOrEmpty(Label) ? For.Metadata.GetDisplayName() : Label;

    private string Described(string? error) =>
        string.Join(' ', new[] { string.IsNullOrEmpty(Hint) ? null : Id + "-hint", error is null ? null : Id + "-error" }.OfType<string>());

    private TagBuilder LabelElement(bool grouped)
    {
        var label = new TagBuilder(grouped ? "legend" : "label");
        label.AddCssClass("form-label");
        if (!grouped) label.Attributes["for"] = Id;
        label.InnerHtml.Append(LabelText);
        if (Optional) label.InnerHtml.AppendHtml(" <span class=\"field-optional\">(không bắt buộc)</span>");
        return label;
    }

    private TagBuilder ErrorLine(string? error)
    {
        var line = new TagBuilder("p");
        line.AddCssClass("field-error");
        line.Attributes["id"] = Id + "-error";
        var message = new TagBuilder("span");
        message.Attributes["data-valmsg-for"] = Name;
        message.Attributes["data-valmsg-replace"] = "true";
        message.InnerHtml.Append(error ?? "");
        line.InnerHtml.AppendHtml(Icon.Html(ViewContext, "exclamation-circle-fill")).AppendHtml(message);
        return line;
    }

    private TagBuilder Counter(int maximum)
    {
        var length = FieldErrors.Typed(ViewContext.ViewData, Name)?.Length ?? (For.Model as string)?.Length ?? 0;
        var counter = Line("field-count", Id + "-count", $"{Numbers.Whole(length)}/{Numbers.Whole(maximum)} ký tự");
        counter.Attributes["data-count-for"] = Id;
        return counter;
    }

    private static TagBuilder Line(string cssClass, string id, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(cssClass);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
