using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports;

/// <summary>Reads the figures of an agency as they stood at the end of a day, in a fixed number of queries whatever the number of venues and counts.</summary>
public sealed class FigureReader(ReportingDbContext db)
{
    /// <param name="report">With its request and its chosen directives loaded.</param>
    public Task<ReportFigures> ReadAsync(Report report, CancellationToken cancellation = default) =>
        ReadAsync(report.AgencyId, report.CutoffOn, report.Request ?? throw new ArgumentException("The request was not loaded.", nameof(report)),
            report.Directives.Count, cancellation);

    public async Task<ReportFigures> ReadAsync(
        int agencyId, DateOnly cutoff, ReportRequest request, int directives, CancellationToken cancellation = default) => new(new FigureData
        {
            CutoffOn = cutoff,
            Period = PeriodOf(request, cutoff),
            RequestId = request.Id,
            RequestNumber = request.NumberAndSymbol,
            RequestedOn = request.IssuedOn,
            Directives = directives,
            Groups = await GroupsAsync(agencyId, cutoff, PeriodOf(request, cutoff), cancellation),
            Applications = await ApplicationsAsync(agencyId, cutoff, cancellation),
            Previous = await PreviousFigures.ReadAsync(db, agencyId, request, cutoff, cancellation),
        });

    private static (DateOnly From, DateOnly To)? PeriodOf(ReportRequest request, DateOnly cutoff)
    {
        if (request.PeriodStart is not { } from || from > cutoff) return null;
        return (from, request.PeriodEnd is { } end && end < cutoff ? end : cutoff);
    }

    private async Task<List<GroupFigures>> GroupsAsync(
        int agencyId, DateOnly cutoff, (DateOnly From, DateOnly To)? period, CancellationToken cancellation)
    {
        var (from, to) = period ?? (DateOnly.MaxValue, DateOnly.MaxValue);
        var venues = await db.Venues.Where(v => v.AgencyId == agencyId && v.OpenedOn <= cutoff)
            .GroupBy(v => v.GroupId)
            .Select(g => new { Id = g.Key, Created = g.Count(), Open = g.Count(v => v.ClosedOn == null || v.ClosedOn > cutoff) })
            .ToDictionaryAsync(g => g.Id, cancellation);
        var scans = await db.ScanCounts.Where(c => c.Venue!.AgencyId == agencyId && c.Day <= cutoff && c.Value != null)
            .GroupBy(c => c.Venue!.GroupId)
            .Select(g => new
            {
                Id = g.Key,
                Total = g.Sum(c => (long)c.Value!.Value),
                Days = g.Count(c => c.Day >= from && c.Day <= to),
                Period = g.Sum(c => c.Day >= from && c.Day <= to ? (long)c.Value!.Value : 0),
            })
            .ToDictionaryAsync(g => g.Id, cancellation);
        var groups = await db.VenueGroups.Where(g => g.AgencyId == null || g.AgencyId == agencyId)
            .OrderBy(g => g.Position).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.Name, g.ShortName })
            .ToListAsync(cancellation);
        return
        [
            .. groups.Select(g =>
            {
                var (venue, scan) = (venues.GetValueOrDefault(g.Id), scans.GetValueOrDefault(g.Id));
                return new GroupFigures(g.Id, g.Name, g.ShortName, venue?.Created ?? 0, venue?.Open ?? 0, scan?.Total, scan is { Days: > 0 } ? scan.Period : null);
            }),
        ];
    }

    private async Task<List<ApplicationFigures>> ApplicationsAsync(int agencyId, DateOnly cutoff, CancellationToken cancellation)
    {
        var rows = await db.Applications.OrderBy(a => a.Name)
            .Select(a => new
            {
                a.Id,
                a.Name,
                Newest = db.Adoptions.Where(x => x.ApplicationId == a.Id && x.AgencyId == agencyId && x.AsOf <= cutoff)
                    .OrderByDescending(x => x.AsOf)
                    .Select(x => new { x.AsOf, x.Installed, x.Smartphones })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(a => new ApplicationFigures(
                a.Id, a.Name, a.Newest is { } n ? new AdoptionFigures(n.AsOf, n.Installed, n.Smartphones) : null)),
        ];
    }
}
