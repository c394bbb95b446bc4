using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Search;

/// <summary>One box for directives, venues and reports; each person finds what their own lists show.</summary>
public sealed class IndexModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    /// <summary>Hits shown of each kind; the rest is one click away in its list.</summary>
    public const int ShownMax = 10;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    internal List<SearchSection> Sections { get; } = [];

    public async Task OnGetAsync()
    {
        var words = VietnameseText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return;
        if (!me.Is(Roles.Province) && !me.Is(Roles.Administrator))
        {
            await AddAsync("Văn bản chỉ đạo", "/directives", Directives(words));
            await AddAsync("Địa điểm QR", "/venues", Venues(words));
        }
        if (!me.Is(Roles.Administrator)) await AddAsync("Báo cáo", "/reports", Reports(words));
    }

    private async Task AddAsync(string title, string listUrl, IQueryable<SearchHit> hits)
    {
        var found = await hits.Take(ShownMax + 1).ToListAsync();
        if (found.Count > 0) Sections.Add(new(title, $"{listUrl}?q={Uri.EscapeDataString(Query!)}", found));
    }

    private IQueryable<SearchHit> Directives(string[] words) =>
        words.Aggregate(db.Directives.Where(d => d.AgencyId == me.AgencyId),
                (rows, word) => rows.Where(d => EF.Functions.Like(d.SearchText, VietnameseText.ContainsPattern(word), @"\")))
            .OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id)
            .Select(d => new SearchHit("/directives/" + d.Id, DocumentNumber.Join(d.Number, d.Symbol), d.Subject));

    private IQueryable<SearchHit> Venues(string[] words) =>
        words.Aggregate(db.Venues.Where(v => v.AgencyId == me.AgencyId),
                (rows, word) => rows.Where(v => EF.Functions.Like(v.SearchText, VietnameseText.ContainsPattern(word), @"\")))
            .OrderBy(v => v.Name).Select(v => new SearchHit("/venues/" + v.Id, v.Name, v.Address));

    private IQueryable<SearchHit> Reports(string[] words) =>
        words.Aggregate(db.Reports.Where(r => me.Is(Roles.Province) ? r.Number != null && r.IssuedOn != null : r.AgencyId == me.AgencyId),
                (rows, word) => rows.Where(r => EF.Functions.Like(r.SearchText, VietnameseText.ContainsPattern(word), @"\")))
            .OrderByDescending(r => r.Id)
            .Select(r => new SearchHit("/reports/" + r.Id, r.Number == null ? "Dự thảo" : DocumentNumber.Join(r.Number.Value, r.Symbol), r.Title));
}

internal sealed record SearchHit(string Url, string Title, string Detail);

internal sealed record SearchSection(string Title, string AllUrl, IReadOnlyList<SearchHit> Hits);
