using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Features.Shared.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Search;

/// <summary>One box for everything that the features let be found; each person finds what opens for them.</summary>
public sealed class IndexModel(IEnumerable<ISearchSource> sources, OwnModules modules, IAuthorizationService authorization) : PageModel
{
    /// <summary>Hits shown of each kind; the rest is one click away in its list.</summary>
    public const int ShownMax = 10;

    /// <summary>Of a kind that has no list which takes the words; more words narrow what is left out.</summary>
    private const int ShownAloneMax = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    internal List<SearchSection> Sections { get; } = [];

    public async Task OnGetAsync()
    {
        var terms = new SearchTerms(Query);
        if (terms.IsEmpty) return;
        // One after the other: they share the request's database context.
        foreach (var source in sources)
        {
            if (!(await authorization.AuthorizeAsync(User, source.Policy)).Succeeded || !await modules.ShowsAsync(source.Module)) continue;
            var shown = source.ListUrl is null ? ShownAloneMax : ShownMax;
            var hits = await source.FindAsync(terms, shown + 1, HttpContext.RequestAborted);
            if (hits.Count > 0) Sections.Add(new(source.Title, AllUrl(source, terms, hits.Count), [.. hits.Take(shown)]));
        }
    }

    private static string? AllUrl(ISearchSource source, SearchTerms terms, int found) =>
        found > ShownMax && source.ListUrl is { } list ? $"{list}?q={Uri.EscapeDataString(terms.Typed)}" : null;
}

/// <param name="AllUrl">The list with all hits; null when all are shown.</param>
internal sealed record SearchSection(string Title, string? AllUrl, IReadOnlyList<SearchHit> Hits);
