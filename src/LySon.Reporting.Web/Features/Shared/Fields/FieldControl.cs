using System.Globalization;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LySon.Reporting.Web.Features.Shared.Fields;

/// <summary>
/// The control of a field. The framework's generator fills in value, data-val rules and maxlength, and prefers what was typed.
/// </summary>
internal sealed class FieldControl(FieldTagHelper field, IHtmlGenerator generator, string describedBy)
{
    private readonly string width = "width-"
        + (field.Width is FieldWidth.Auto ? FieldKinds.Width(field.ActualKind) : field.Width).ToString().ToLowerInvariant();

    public IHtmlContent Create() => field.ActualKind switch
    {
        FieldKind.Textarea => Textarea(),
        FieldKind.Select => Select(),
        FieldKind.Checkbox => Checkbox(),
        FieldKind.Radio => Radios(),
        FieldKind.Date => DateBox(),
        FieldKind.Password => PasswordBox(),
        FieldKind.File => FileBox(),
        FieldKind.Number => WithUnit(TextBox(field.Format, ("inputmode", "numeric"))),
        FieldKind.Text or FieldKind.Auto => WithUnit(TextBox(field.Format)),
    };

    private TagBuilder TextBox(string? format, params (string Name, string Value)[] attributes)
    {
        var box = generator.GenerateTextBox(field.ViewContext, field.For.ModelExplorer, field.Expression, field.For.Model, format, null);
        box.Attributes["type"] = "text";
        foreach (var (name, value) in attributes) box.Attributes[name] = value;
        return Dress(box, "form-control");
    }

    private TagBuilder Textarea()
    {
        var box = generator.GenerateTextArea(field.ViewContext, field.For.ModelExplorer, field.Expression, field.Rows, 0, null);
        box.Attributes.Remove("cols");
        return Dress(box, "form-control");
    }

    private TagBuilder Select()
    {
        var many = field.For.Metadata.IsEnumerableType;
        var box = generator.GenerateSelect(
            field.ViewContext, field.For.ModelExplorer, field.Prompt, field.Expression, field.Items ?? [], many, null);
        return Dress(box, "form-select");
    }

    // The date is typed; the calendar beside it is an offer that date.js makes work, so without script there is no dead button.
    private TagBuilder DateBox()
    {
        var box = TextBox(field.Format ?? "{0:dd/MM/yyyy}", ("inputmode", "numeric"), ("maxlength", "10"));
        box.Attributes["data-date"] = "";
        var wrap = Wrap("field-date", box);
        wrap.AddCssClass(width);
        wrap.InnerHtml.AppendHtml("<button class=\"field-inside\" type=\"button\" data-calendar hidden aria-label=\"Mở lịch\">")
            .AppendHtml(Icon.Html(field.ViewContext, "calendar3")).AppendHtml("</button>");
        return wrap;
    }

    private TagBuilder PasswordBox()
    {
        var box = generator.GeneratePassword(field.ViewContext, field.For.ModelExplorer, field.Expression, null, null);
        var wrap = Wrap("field-password", Dress(box, "form-control"));
        wrap.AddCssClass(width);
        wrap.InnerHtml.AppendHtml("<button class=\"field-inside\" type=\"button\" data-reveal hidden aria-pressed=\"false\">Hiện</button>");
        return wrap;
    }

    private TagBuilder FileBox()
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "file";
        box.Attributes["id"] = field.Id;
        box.Attributes["name"] = field.Name;
        if (field.Accept is not null) box.Attributes["accept"] = field.Accept;
        return Dress(box, "form-control");
    }

    private TagBuilder Checkbox()
    {
        var box = generator.GenerateCheckBox(field.ViewContext, field.For.ModelExplorer, field.Expression, field.For.Model as bool?, null);
        Dress(box, "form-check-input");
        var label = new TagBuilder("label");
        label.AddCssClass("form-check-label");
        label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(field.LabelText);
        var wrap = Wrap("form-check", box);
        wrap.InnerHtml.AppendHtml(label)
            .AppendHtml(generator.GenerateHiddenForCheckbox(field.ViewContext, field.For.ModelExplorer, field.Expression));
        return wrap;
    }

    private HtmlContentBuilder Radios()
    {
        var chosen = FieldErrors.Typed(field.ViewContext.ViewData, field.Name)
            ?? Convert.ToString(field.For.Model, CultureInfo.InvariantCulture);
        var content = new HtmlContentBuilder();
        foreach (var (item, index) in (field.Items ?? []).Select((item, index) => (item, index)))
        {
            var box = generator.GenerateRadioButton(
                field.ViewContext, field.For.ModelExplorer, field.Expression, item.Value, item.Value == chosen, null);
            var id = index == 0 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{index}");
            Dress(box, "form-check-input").Attributes["id"] = id;
            var label = new TagBuilder("label");
            label.AddCssClass("form-check-label");
            label.Attributes["for"] = id;
            label.InnerHtml.Append(item.Text);
            var wrap = Wrap("form-check", box);
            wrap.InnerHtml.AppendHtml(label);
            content.AppendHtml(wrap);
        }
        return content;
    }

    private TagBuilder Dress(TagBuilder box, string cssClass)
    {
        box.AddCssClass(cssClass);
        if (cssClass is not "form-check-input") box.AddCssClass(width);
        if (box.TagName is not "select" && cssClass is not "form-check-input" && field.ActualKind is not FieldKind.File)
            box.Attributes["autocomplete"] = field.Autocomplete;
        if (describedBy.Length > 0) box.Attributes["aria-describedby"] = describedBy;
        if (FieldErrors.First(field.ViewContext.ViewData, field.Name) is not null) box.Attributes["aria-invalid"] = "true";
        if (field.List is not null) box.Attributes["list"] = field.List;
        if (field.Autofocus) box.Attributes["autofocus"] = "";
        if (field.ReadOnly) box.Attributes["readonly"] = "readonly";
        return box;
    }

    private IHtmlContent WithUnit(TagBuilder box)
    {
        if (field.Unit is null) return box;
        var wrap = Wrap("field-unit", box);
        var unit = new TagBuilder("span");
        unit.InnerHtml.Append(field.Unit);
        wrap.InnerHtml.AppendHtml(unit);
        return wrap;
    }

    private static TagBuilder Wrap(string cssClass, TagBuilder inner)
    {
        var wrap = new TagBuilder("div");
        wrap.AddCssClass(cssClass);
        wrap.InnerHtml.AppendHtml(inner);
        return wrap;
    }
}
