using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>One page of the list.</summary>
internal sealed record DirectivePage(IReadOnlyList<Directive> Rows, int Total)
{
    public const string DefaultSort = "-issued";

    public static readonly DirectivePage Empty = new([], 0);

    public static async Task<DirectivePage> LoadAsync(
        ReportingDbContext db, int agencyId, DirectiveFilter filter, ListView view)
    {
        var rows = Mine(db, agencyId, filter);
        var total = await rows.CountAsync();
        int skip = view.Skip(total), take = view.Take;
        if (filter.Query is null && view.Sort is null or DefaultSort or "issued")
            return new(await ByDateAsync(rows, descending: view.Sort != "issued", skip, take), total);
        return new(await Ordered(rows, filter, view.Sort).Skip(skip).Take(take).ToListAsync(), total);
    }

    public static Task<int> CountUndatedAsync(ReportingDbContext db, int agencyId) =>
        db.Directives().CountAsync(d => d.AgencyId == agencyId && d.IssuedOn == null);

    /// <summary>Every row that the filter shows, in the list's order, read as it is written out.</summary>
    public static IAsyncEnumerable<Directive> StreamAsync(ReportingDbContext db, int agencyId, DirectiveFilter filter, ListView view) =>
        Ordered(Mine(db, agencyId, filter), filter, view.Sort ?? DefaultSort).AsAsyncEnumerable();

    private static IQueryable<Directive> Mine(ReportingDbContext db, int agencyId, DirectiveFilter filter) =>
        filter.Narrow(db.Directives().AsNoTracking().Where(d => d.AgencyId == agencyId));

    /// <summary>
    /// Undated rows need work, so they come first in either direction. Two queries, because an index gives each part in order, while
    /// "ORDER BY date is null, date" would sort the whole list for every page.
    /// </summary>
    private static async Task<List<Directive>> ByDateAsync(IQueryable<Directive> rows, bool descending, int skip, int take)
    {
        var undated = rows.Where(d => d.IssuedOn == null);
        var page = await undated.OrderByDescending(d => d.Id).Skip(skip).Take(take).ToListAsync();
        if (page.Count == take) return page;
        var passed = page.Count > 0 || skip == 0 ? skip + page.Count : await undated.CountAsync();
        var dated = rows.Where(d => d.IssuedOn != null);
        dated = descending
            ? dated.OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id)
            : dated.OrderBy(d => d.IssuedOn).ThenBy(d => d.Id);
        page.AddRange(await dated.Skip(Math.Max(0, skip - passed)).Take(take - page.Count).ToListAsync());
        return page;
    }

    private static IOrderedQueryable<Directive> Ordered(IQueryable<Directive> rows, DirectiveFilter filter, string? sort)
    {
        // Rows that carry the accents as typed come first.
        if (filter.Query is { } typed && sort is null)
            return rows.OrderByDescending(d => d.Subject.Contains(typed) || d.Recipients.Contains(typed) || d.Issuer.Contains(typed))
                .ThenByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id);
        return sort switch
        {
            "number" => rows.OrderBy(d => d.Number).ThenBy(d => d.Id),
            "-number" => rows.OrderByDescending(d => d.Number).ThenByDescending(d => d.Id),
            "subject" => rows.OrderBy(d => d.Subject).ThenBy(d => d.Id),
            "-subject" => rows.OrderByDescending(d => d.Subject).ThenByDescending(d => d.Id),
            "issuer" => rows.OrderBy(d => d.Issuer).ThenBy(d => d.IssuedOn).ThenBy(d => d.Id),
            "-issuer" => rows.OrderByDescending(d => d.Issuer).ThenByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id),
            "issued" => rows.OrderBy(d => d.IssuedOn).ThenBy(d => d.Id),
            _ => rows.OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id),
        };
    }
}
