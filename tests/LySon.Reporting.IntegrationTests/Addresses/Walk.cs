using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LySon.Reporting.IntegrationTests.Addresses;

/// <summary>One person's walk over all links, each kind of address once.</summary>
/// <param name="handlers">Every address that takes something.</param>
/// <param name="look">Is shown each page and its address; null for none.</param>
internal sealed partial class Walk(HttpClient client, HashSet<string> handlers, Action<string, IHtmlDocument>? look = null)
{
    private static readonly string[] Followed = ["href", "src", "data-href", "data-hx-get", "data-paper", "data-health"];

    /// <summary>Sent, not opened, or never at an end.</summary>
    private static readonly string[] Sent = ["action", "formaction", "data-hx-post", "data-passkey-new", "data-passkey-sign-in",
        "data-wall"];

    private static readonly HtmlParser Parser = new();

    private readonly HashSet<string> kinds = [];
    private readonly Queue<(string From, string Address)> ahead = new();

    public List<string> Wrong { get; } = [];
    public int Seen => kinds.Count;

    public async Task FromAsync(string start)
    {
        Meet("the start", start);
        while (ahead.TryDequeue(out var next)) await OpenAsync(next.From, next.Address);
    }

    private async Task OpenAsync(string from, string address)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        if ((int)response.StatusCode >= 400) Wrong.Add($"{from} leads to {address}: {(int)response.StatusCode}");
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html") return;
        using var page = await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        look?.Invoke(address, page);
        foreach (var element in page.All)
        {
            foreach (var name in Followed) if (element.GetAttribute(name) is { } link) Meet(address, link);
            foreach (var name in Sent) if (element.GetAttribute(name) is { } action) Judge(address, element, action);
        }
    }

    /// <summary>An address within the portal, of a kind that was not met yet.</summary>
    private void Meet(string from, string link)
    {
        var address = Whole(from, link).Split('#')[0];
        if (address is not ['/', ..] || address.StartsWith("/lib/", StringComparison.Ordinal)) return;
        if (kinds.Add(Value().Replace(Number().Replace(address.Split('&')[0], "1"), "="))) ahead.Enqueue((from, address));
    }

    /// <summary>A form that is sent must find its handler; one that asks is followed.</summary>
    private void Judge(string from, IElement element, string action)
    {
        // Where each button says itself where it sends to, the form's own address only helps them to be together.
        if (element.LocalName == "form" && element.QuerySelectorAll("button") is { Length: > 0 } buttons
            && buttons.All(b => b.HasAttribute("formaction"))) return;
        var form = element.LocalName == "form" ? element : element.Closest("form");
        var method = element.GetAttribute("formmethod") ?? form?.GetAttribute("method") ?? "get";
        if (element.LocalName is "form" or "button" && !method.Equals("post", StringComparison.OrdinalIgnoreCase))
        {
            Meet(from, action);
            return;
        }
        var handler = Handler().Match(action) is { Success: true } named ? "?handler=" + named.Groups[1].Value.ToLowerInvariant() : "";
        var path = Number().Replace(Whole(from, action).Split('?', '#')[0], "1");
        var verb = element.HasAttribute("data-wall") ? "GET" : "POST";
        if (!handlers.Contains($"{verb} {path}{handler}") && !handlers.Contains($"{verb} {Word().Replace(path, "/x")}{handler}"))
            Wrong.Add($"{from} sends to {action}, which takes nothing");
    }

    private static string Whole(string from, string link) => link.StartsWith('?') ? from.Split('?')[0] + link : link;

    [GeneratedRegex(@"(?<=[/=])\d+(?=$|[/?&#.])")]
    private static partial Regex Number();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();

    [GeneratedRegex("[?&]handler=([A-Za-z]+)")]
    private static partial Regex Handler();

    [GeneratedRegex("/[^/]*$")]
    private static partial Regex Word();
}
