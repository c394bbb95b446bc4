using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Doubts;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// Reads the figures of an agency as they stood at the end of a day, in a fixed number of queries whatever the number of venues and counts.
/// </summary>
public sealed class FigureReader(ReportingDbContext db)
{
    /// <param name="report">With its request and its chosen directives loaded.</param>
    public Task<ReportFigures> ReadAsync(Report report, CancellationToken cancellation = default) =>
        ReadAsync(report.AgencyId, report.CutoffOn, report.Request ?? throw new ArgumentException(
            "The request was not loaded.", nameof(report)),
            report.Directives.Count, cancellation);

    public async Task<ReportFigures> ReadAsync(
        int agencyId, DateOnly cutoff, ReportRequest request, int directives, CancellationToken cancellation = default) =>
            new(new FigureData
            {
                CutoffOn = cutoff,
                Period = PeriodOf(request, cutoff),
                RequestId = request.Id,
                RequestNumber = request.Number is null ? null : request.NumberAndSymbol,
                RequestedOn = request.IssuedOn,
                Directives = directives,
                Groups = await GroupsAsync(agencyId, cutoff, PeriodOf(request, cutoff), cancellation),
                Applications = await ApplicationsAsync(agencyId, cutoff, cancellation),
                Doubts = await ScanDoubts.DaysAsync(ScanDoubts.Open(db, agencyId).Where(d => d.Day <= cutoff), FigureData.DoubtsMax,
                cancellation),
                Below = await BelowFigures.ReadAsync(db, agencyId, request.Id, cancellation),
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
        // Sums that are kept with every save: the time does not depend on how many venues and counts there are.
        var venues = await db.VenueDays().Where(d => d.AgencyId == agencyId && d.Day <= cutoff)
            .GroupBy(d => d.GroupId)
            .Select(g => new { Id = g.Key, Created = g.Sum(d => d.Opened), Closed = g.Sum(d => d.Closed) })
            .ToDictionaryAsync(g => g.Id, cancellation);
        var scans = await db.ScanDays().Where(d => d.AgencyId == agencyId && d.Day <= cutoff)
            .GroupBy(d => d.GroupId)
            .Select(g => new
            {
                Id = g.Key,
                Reported = g.Sum(d => d.Reported),
                Total = g.Sum(d => d.Total),
                PeriodReported = g.Sum(d => d.Day >= from && d.Day <= to ? d.Reported : 0),
                Period = g.Sum(d => d.Day >= from && d.Day <= to ? d.Total : 0),
            })
            .ToDictionaryAsync(g => g.Id, cancellation);
        var groups = await db.VenueGroups()
            .Where(g => (g.AgencyId == null || g.AgencyId == agencyId) && (g.EndedOn == null || g.EndedOn > cutoff))
            .OrderBy(g => g.Position).ThenBy(g => g.Id)
            .Select(g => new { g.Id, g.Name, g.ShortName })
            .ToListAsync(cancellation);
        return
        [
            .. groups.Select(g =>
            {
                var (venue, scan) = (venues.GetValueOrDefault(g.Id), scans.GetValueOrDefault(g.Id));
                return new GroupFigures(g.Id, g.Name, g.ShortName, venue?.Created ?? 0, (venue?.Created ?? 0) - (venue?.Closed ?? 0),
                    scan is { Reported: > 0 } ? scan.Total : null, scan is { PeriodReported: > 0 } ? scan.Period : null);
            }),
        ];
    }

    private async Task<List<ApplicationFigures>> ApplicationsAsync(int agencyId, DateOnly cutoff, CancellationToken cancellation)
    {
        var rows = await db.Applications().Where(a => a.EndedOn == null || a.EndedOn > cutoff).OrderBy(a => a.Name)
            .Select(a => new
            {
                a.Id,
                a.Name,
                Newest = db.Adoptions().Where(x => x.ApplicationId == a.Id && x.AgencyId == agencyId && x.AsOf <= cutoff)
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
