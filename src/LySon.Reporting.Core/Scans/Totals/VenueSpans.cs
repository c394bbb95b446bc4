using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>When a venue in use opened and closed, and in which group it is counted.</summary>
internal sealed record VenueSpan(int GroupId, DateOnly OpenedOn, DateOnly? ClosedOn);

/// <summary>Keeps <see cref="VenueDay"/> in step with the venues.</summary>
internal static class VenueSpans
{
    private static readonly Upsert<VenueDay> Days = new(d => new { d.AgencyId, d.GroupId, d.Day, d.Opened, d.Closed })
    {
        Add = d => new { d.Opened, d.Closed },
    };

    public static Task ApplyAsync(ReportingDbContext db, IEnumerable<(Venue Venue, VenueSpan? From)> changes,
        CancellationToken cancellation) =>
        new RowWriter(db).WriteAsync(Days,
        [
            .. changes.SelectMany(c => Steps(c.Venue.AgencyId, c.From, -1)
                    .Concat(Steps(c.Venue.AgencyId, c.Venue.DeletedAt is null ? new(c.Venue.GroupId, c.Venue.OpenedOn, c.Venue.ClosedOn)
                        : null, 1)))
                .GroupBy(s => (s.AgencyId, s.GroupId, s.Day))
                .Select(g => (g.Key, Opened: g.Sum(s => s.Opened), Closed: g.Sum(s => s.Closed)))
                .Where(s => s.Opened != 0 || s.Closed != 0)
                .OrderBy(s => s.Key.AgencyId).ThenBy(s => s.Key.GroupId).ThenBy(s => s.Key.Day)
                .Select(s => (object[])[s.Key.AgencyId, s.Key.GroupId, s.Key.Day, s.Opened, s.Closed]),
        ], cancellation);

    private static IEnumerable<(int AgencyId, int GroupId, DateOnly Day, int Opened, int Closed)> Steps(
        int agencyId, VenueSpan? span, int sign)
    {
        if (span is null) yield break;
        yield return (agencyId, span.GroupId, span.OpenedOn, sign, 0);
        if (span.ClosedOn is { } closed) yield return (agencyId, span.GroupId, closed, 0, sign);
    }
}
