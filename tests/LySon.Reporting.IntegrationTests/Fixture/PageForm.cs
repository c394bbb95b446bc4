using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>A form on a page: fields go by their label or name, and what is sent is what a browser without JavaScript would send.</summary>
public sealed class PageForm(HttpClient client, Page page, IHtmlFormElement form, IHtmlElement? button = null)
{
    private readonly List<(string Field, string Name, byte[] Bytes)> files = [];

    public IHtmlFormElement Element => form;

    /// <summary>What stands in a field: its value, or the value of what is chosen.</summary>
    public string this[string field] => Field(field) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "true" : "false",
        IHtmlInputElement { Type: "radio" } radio => Radios(radio).FirstOrDefault(r => r.IsChecked)?.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    /// <summary>Types into a text field, or chooses an option or radio button by its value or its words.</summary>
    public PageForm Fill(string field, string value)
    {
        switch (Field(field))
        {
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement select: select.Value = Option(select, value); break;
            case IHtmlInputElement { Type: "radio" } radio:
                foreach (var other in Radios(radio)) other.IsChecked = other.Value == value || Label(other) == value;
                break;
            case IHtmlInputElement input: input.Value = value; break;
        }
        return this;
    }

    public PageForm Tick(string field, bool ticked = true)
    {
        ((IHtmlInputElement)Field(field)).IsChecked = ticked;
        return this;
    }

    /// <summary>Chooses a file.</summary>
    public PageForm Attach(string field, string name, byte[] bytes)
    {
        files.Add((Field(field).GetAttribute("name")!, name, bytes));
        return this;
    }

    /// <summary>Sends the form; with a button's words, through that button.</summary>
    public async Task<Page> SubmitAsync(string? buttonWords = null)
    {
        var through = buttonWords is null ? button : form.QuerySelectorAll<IHtmlElement>("button, input[type=submit]")
            .FirstOrDefault(b => b.Words() == buttonWords)
            ?? throw new InvalidOperationException($"The form of {page.Address} has no button {buttonWords}.");
        var action = through?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(page.Response.RequestMessage!.RequestUri!, action is { Length: > 0 } ? action : page.Address);
        var fields = Fields(through).ToList();
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            using var query = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
            return await client.OpenAsync($"{target.AbsolutePath}?{await query.ReadAsStringAsync()}");
        }
        using HttpContent content = form.Enctype == "multipart/form-data" ? Multipart(fields)
            : new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Pages.ReadAsync(client, await client.PostAsync(target, content));
    }

    private IEnumerable<(string Name, string Value)> Fields(IHtmlElement? through)
    {
        foreach (var element in form.Elements)
        {
            if (element.HasAttribute("disabled") || element.GetAttribute("name") is not { Length: > 0 } name) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }
                    or IHtmlInputElement { Type: "submit" or "file" }:
                    break;
                case IHtmlInputElement input: yield return (name, input.Value); break;
                case IHtmlTextAreaElement area: yield return (name, area.Value); break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
        if (through?.GetAttribute("name") is { Length: > 0 } pressed) yield return (pressed, through.GetAttribute("value") ?? "");
    }

    private MultipartFormDataContent Multipart(IEnumerable<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        return content;
    }

    private IElement Field(string field) =>
        form.Elements.FirstOrDefault(e => e.GetAttribute("name") == field || (e.GetAttribute("name") ?? "")
            .EndsWith("." + field, StringComparison.Ordinal))
        ?? form.Elements.FirstOrDefault(e => Label(e) == field)
        ?? throw new InvalidOperationException($"The form of {page.Address} has no field {field}; it has: "
            + string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Where(n => n is not null)));

    /// <summary>The label without "(không bắt buộc)".</summary>
    private string? Label(IElement element)
    {
        var label = element.Id is { Length: > 0 } id ? page.Document.QuerySelectorAll("label")
            .FirstOrDefault(l => l.GetAttribute("for") == id) : null;
        return label?.Words().Replace(" (không bắt buộc)", "", StringComparison.Ordinal) ?? element.GetAttribute("aria-label");
    }

    private IEnumerable<IHtmlInputElement> Radios(IHtmlInputElement radio) =>
        form.Elements.OfType<IHtmlInputElement>().Where(r => r.Type == "radio" && r.Name == radio.Name);

    private static string Option(IHtmlSelectElement select, string value) =>
        (select.Options.FirstOrDefault(o => o.Value == value) ?? select.Options.FirstOrDefault(o => o.Words() == value))?.Value
        ?? throw new InvalidOperationException($"{select.Name} does not offer {value}.");
}
