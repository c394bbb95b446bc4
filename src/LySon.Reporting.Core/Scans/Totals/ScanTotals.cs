using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Doubts;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>
/// Adds changes of counts to the sums of days and months, and marks their venues to be looked at (<see cref="DoubtMark"/>), in the
/// transaction that changes the counts. Whoever writes counts past SaveChanges calls this, and nobody else writes the sums.
/// </summary>
public static class ScanTotals
{
    private static readonly Upsert<ScanDay> Days = new(d => new { d.AgencyId, d.GroupId, d.Day, d.Source, d.Reported, d.Total })
    {
        Add = d => new { d.Reported, d.Total },
    };

    private static readonly Upsert<VenueMonth> Months = new(m => new { m.VenueId, m.Month, m.AgencyId, m.GroupId, m.Reported, m.Total })
    {
        Add = m => new { m.Reported, m.Total }, Returning = m => new { m.VenueId, m.Month, m.Reported, m.Total },
    };

    private static readonly Upsert<ScanMonth> Groups = new(m => new { m.AgencyId, m.GroupId, m.Month, m.Reported, m.Active })
    {
        Add = m => new { m.Reported, m.Active },
    };

    /// <param name="deltas">In any order; several of one venue add up.</param>
    public static async Task ApplyAsync(ReportingDbContext db, IReadOnlyCollection<ScanDelta> deltas,
        CancellationToken cancellation = default)
    {
        var places = await VenuePlaces.LockAsync(
            db, [.. deltas.Where(d => !d.IsNothing).Select(d => d.VenueId).Distinct().Order()], cancellation);
        var placed = deltas.Where(d => !d.IsNothing && places.ContainsKey(d.VenueId)).ToList();
        if (placed.Count == 0) return;
        var rows = new RowWriter(db);
        await rows.WriteAsync(Days,
        [
            .. placed.GroupBy(d => (places[d.VenueId].AgencyId, places[d.VenueId].GroupId, d.Day, Source: d.Source.ToString()))
                .OrderBy(g => g.Key.AgencyId).ThenBy(g => g.Key.GroupId).ThenBy(g => g.Key.Day)
                    .ThenBy(g => g.Key.Source, StringComparer.Ordinal)
                .Select(g => (object[])[g.Key.AgencyId, g.Key.GroupId, g.Key.Day, g.Key.Source, g.Sum(d => d.Reported),
                    g.Sum(d => d.Total)]),
        ], cancellation);

        var months = placed.GroupBy(d => (d.VenueId, Month: MonthOf(d.Day)))
            .ToDictionary(g => g.Key, g => (Reported: g.Sum(d => d.Reported), Total: g.Sum(d => d.Total)));
        var now = await rows.WriteAsync(Months,
        [
            .. months.OrderBy(m => m.Key.VenueId).ThenBy(m => m.Key.Month).Select(m => (object[])
                [m.Key.VenueId, m.Key.Month, places[m.Key.VenueId].AgencyId, places[m.Key.VenueId].GroupId, m.Value.Reported,
                    m.Value.Total]),
        ], r => (Key: (VenueId: r.GetInt32(0), Month: r.GetFieldValue<DateOnly>(1)), Reported: r.GetInt32(2), Total: r.GetInt64(3)),
            cancellation);

        // A venue counts in its group's month once it has its first report, and its first scan.
        var steps = now.Select(n => (Place: places[n.Key.VenueId], n.Key.Month,
            Reported: One(n.Reported) - One(n.Reported - months[n.Key].Reported),
            Active: One(n.Total) - One(n.Total - months[n.Key].Total)));
        await AddGroupsAsync(rows, steps.Where(s => s.Reported != 0 || s.Active != 0), cancellation);
        await LastScans.ApplyAsync(db, placed, cancellation);
        await DoubtMark.AddAsync(rows, placed, places, cancellation);
    }

    internal static Task<int> AddGroupsAsync(
        RowWriter rows, IEnumerable<(VenuePlace Place, DateOnly Month, int Reported, int Active)> steps, CancellationToken cancellation) =>
        rows.WriteAsync(Groups,
        [
            .. steps.GroupBy(s => (s.Place.AgencyId, s.Place.GroupId, s.Month))
                .OrderBy(g => g.Key.AgencyId).ThenBy(g => g.Key.GroupId).ThenBy(g => g.Key.Month)
                .Select(g => (object[])[g.Key.AgencyId, g.Key.GroupId, g.Key.Month, g.Sum(s => s.Reported), g.Sum(s => s.Active)]),
        ], cancellation);

    internal static Task<int> AddDaysAsync(RowWriter rows, IEnumerable<object[]> days, CancellationToken cancellation) =>
        rows.WriteAsync(Days, [.. days], cancellation);

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static int One(long sum) => sum > 0 ? 1 : 0;
}
