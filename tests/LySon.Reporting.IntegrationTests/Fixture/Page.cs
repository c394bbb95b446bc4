using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>A page as a person gets it: after redirects, parsed.</summary>
public sealed class Page(HttpClient client, HttpResponseMessage response, IHtmlDocument document)
{
    public HttpStatusCode Status => response.StatusCode;
    public HttpResponseMessage Response => response;
    public IHtmlDocument Document => document;

    /// <summary>Where one arrived: "/directives?page=2".</summary>
    public string Address => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The text of the main part, blanks collapsed.</summary>
    public string Text => (document.QuerySelector("main") ?? (IElement)document.Body!).Words();

    /// <summary>The heading of the page.</summary>
    public string Title => document.QuerySelector("h1")?.Words() ?? "";

    /// <summary>The quiet line after an action; empty without one.</summary>
    public string Confirmation => document.QuerySelector(".confirmation p")?.Words() ?? "";

    /// <summary>What stands at each wrong field, by the field's name.</summary>
    public IReadOnlyDictionary<string, string> Errors => document.QuerySelectorAll("[data-valmsg-for]")
        .Where(e => e.Words().Length > 0)
        .GroupBy(e => e.GetAttribute("data-valmsg-for")!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Words(), StringComparer.Ordinal);

    /// <summary>The lines of the summary on top; empty without one.</summary>
    public IReadOnlyList<string> ErrorSummary => [.. document.QuerySelectorAll("[data-error-summary]:not([hidden]) li")
        .Select(e => e.Words())];

    /// <summary>The rows of the first table (or of the one chosen), a list of cell texts each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string table = "main table") => document.QuerySelector(table) is { } found
        ? [.. found.QuerySelectorAll("tbody tr").Select(IReadOnlyList<string> (r) =>
            [.. r.QuerySelectorAll("th, td").Select(c => c.Words())])]
        : [];

    public IElement One(string selector) => document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"{Address} has no {selector}. It says: {Text}");

    public IReadOnlyList<IElement> All(string selector) => [.. document.QuerySelectorAll(selector)];

    public bool Has(string selector) => document.QuerySelector(selector) is not null;

    /// <summary>
    /// The form to fill: the one chosen, or the one with the most fields in the main part (sign-out and undo have none that a person sees).
    /// </summary>
    public PageForm Form(string? selector = null)
    {
        var form = selector is not null ? (IHtmlFormElement)One(selector)
            : document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
            .MaxBy(f => f.Elements.Count(e => e is IHtmlTextAreaElement or IHtmlSelectElement or IHtmlInputElement { Type: not "hidden" }));
        return new PageForm(client, this, form ?? throw new InvalidOperationException($"{Address} has no form. It says: {Text}"));
    }

    /// <summary>The form that this button sends, by the words on it.</summary>
    public PageForm FormWithButton(string words)
    {
        var button = document.QuerySelectorAll<IHtmlElement>("button, input[type=submit]").FirstOrDefault(b => b.Words() == words)
            ?? throw new InvalidOperationException($"{Address} has no button {words}. It says: {Text}");
        var form = button switch { IHtmlButtonElement b => b.Form, IHtmlInputElement i => i.Form, _ => null };
        return new PageForm(client, this, form ?? throw new InvalidOperationException($"The button {words} is in no form."), button);
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Page> FollowAsync(string words)
    {
        var link = document.QuerySelectorAll("a[href]").FirstOrDefault(a => a.Words() == words)
            ?? throw new InvalidOperationException($"{Address} has no link {words}. It says: {Text}");
        return client.OpenAsync(link.GetAttribute("href")!);
    }
}

public static class Pages
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Opens a page by its address, or by a link on another ("~" is never in HTML).</summary>
    public static async Task<Page> OpenAsync(this HttpClient client, string address) =>
        await ReadAsync(client, await client.GetAsync(address));

    public static async Task<Page> ReadAsync(HttpClient client, HttpResponseMessage response) =>
        new(client, response, await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync()));

    /// <summary>The text of an element, blanks collapsed.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
