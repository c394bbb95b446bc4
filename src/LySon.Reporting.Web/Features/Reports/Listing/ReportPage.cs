using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Listing;

/// <summary>One page of the list.</summary>
internal sealed record ReportPage(IReadOnlyList<ReportRow> Rows, int Total)
{
    public const string DefaultSort = "-cutoff";

    public static readonly ReportPage Empty = new([], 0);

    /// <summary>The own and the received reports each give their first rows along an index; only these are put into one order.</summary>
    public static async Task<ReportPage> LoadAsync(
        IQueryable<Report> own, IQueryable<Report> received, ReportFilter filter, IReadOnlyList<AgencyChoice> agencies, ListView view)
    {
        (own, received) = (filter.Narrow(own.AsNoTracking(), agencies), filter.Narrow(received.AsNoTracking(), agencies));
        var total = await own.Concat(received).CountShownAsync();
        var (sort, skip) = (view.Sort ?? DefaultSort, view.Skip(total));
        var first = Ordered(own, sort).Take(skip + view.Take).Concat(Ordered(received, sort).Take(skip + view.Take));
        var page = await Ordered(first, sort).Skip(skip).Take(view.Take).Include(r => r.Request).ToListAsync();
        var names = agencies.ToDictionary(a => a.Id);
        return new([.. page.Select(r => new ReportRow(r, names[r.AgencyId].NameOn(r.IssuedOn ?? r.CutoffOn)))], total);
    }

    /// <summary>
    /// The agencies whose reports these are, in the customary order. One report of each is looked for: "any" would be answered by
    /// reading all.
    /// </summary>
    public static async Task<List<AgencyChoice>> AgenciesAsync(ReportingDbContext db, CurrentUser me, DateOnly today)
    {
        var (own, received) = (db.Own(me), db.Received(me));
        var agencies = await db.Agencies()
            .Where(a => received.Where(r => r.AgencyId == a.Id).Select(r => r.Id).FirstOrDefault() != 0
                || (a.Id == me.AgencyId && own.Select(r => r.Id).FirstOrDefault() != 0))
            .OrderBy(a => a.Position).ThenBy(a => a.Id)
            .Select(a => new { a.Id, Names = a.Names.Select(n => new DatedName(n.AgencyId, n.ValidFrom, n.Name, n.ShortName)).ToList() })
            .ToListAsync();
        return [.. agencies.Select(a => new AgencyChoice(a.Id, a.Names.InForceOn(today, n => n.ValidFrom)!.ShortName, a.Names))];
    }

    private static IOrderedQueryable<Report> Ordered(IQueryable<Report> rows, string sort) => sort switch
    {
        "number" => rows.OrderBy(r => r.IssuedYear).ThenBy(r => r.Number).ThenBy(r => r.Id),
        "-number" => rows.OrderByDescending(r => r.IssuedYear).ThenByDescending(r => r.Number).ThenByDescending(r => r.Id),
        "title" => rows.OrderBy(r => r.Title).ThenBy(r => r.Id),
        "-title" => rows.OrderByDescending(r => r.Title).ThenByDescending(r => r.Id),
        "agency" => rows.OrderBy(r => r.Agency!.Position).ThenByDescending(r => r.CutoffOn).ThenBy(r => r.Id),
        "-agency" => rows.OrderByDescending(r => r.Agency!.Position).ThenByDescending(r => r.CutoffOn).ThenBy(r => r.Id),
        "issued" => rows.OrderBy(r => r.IssuedOn).ThenBy(r => r.Id),
        "-issued" => rows.OrderByDescending(r => r.IssuedOn).ThenByDescending(r => r.Id),
        "cutoff" => rows.OrderBy(r => r.CutoffOn).ThenBy(r => r.Id),
        _ => rows.OrderByDescending(r => r.CutoffOn).ThenByDescending(r => r.Id),
    };
}

internal sealed record ReportRow(Report Report, string AgencyName);
