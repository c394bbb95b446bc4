using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;

namespace LySon.Reporting.Core.Samples;

/// <summary>
/// Spreads a total of scans over venues and days as an office would see them: few at weekends, more at busy places, some days unreported.
/// </summary>
internal static class SampleScans
{
    /// <param name="last">The last day; not all have reported it.</param>
    /// <param name="unreported">The network was down that day: nobody reported.</param>
    public static List<ScanCount> Spread(List<Venue> venues, int total, DateOnly first, DateOnly last, DateOnly unreported)
    {
        var cells = new List<(ScanCount Count, int Weight)>();
        for (var day = first; day <= last; day = day.AddDays(1))
            for (var i = 0; i < venues.Count; i++)
                if (venues[i].IsOpenOn(day) && day != unreported && !(day == last && i % 6 == 4) && Reports(day, i))
                    cells.Add((new ScanCount { VenueId = venues[i].Id, Day = day, Source = ScanSource.Entered }, Weight(day, i)));

        // Each cell takes what the running share has grown by, so the sum is exact and small shares land here and there.
        long weights = cells.Sum(c => (long)c.Weight), running = 0, given = 0;
        foreach (var (count, weight) in cells)
        {
            running += weight;
            var due = running * total / weights;
            count.Value = (int)(due - given);
            given = due;
        }
        return [.. cells.Select(c => c.Count)];
    }

    private static bool Reports(DateOnly day, int venue) => (venue * 7 + day.DayNumber) % 29 != 0;

    /// <summary>Quiet weekends, uneven weekdays; every fifth place is a busy one.</summary>
    private static int Weight(DateOnly day, int venue)
    {
        var ofDay = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 2 + day.DayNumber % 3 : 6 + day.DayNumber * 13 % 7;
        return ofDay * (venue % 5 == 0 ? 9 : 2 + (venue * 5 + day.DayNumber) % 7);
    }
}
