using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Scans.Totals;

namespace LySon.Reporting.Core.Statistics;

public enum Grain
{
    [Display(Name = "Giờ")] Hour,
    [Display(Name = "Ngày")] Day,
    [Display(Name = "Tuần")] Week,
    [Display(Name = "Tháng")] Month,
}

/// <summary>One column of the chart.</summary>
/// <param name="From">Its first day within the span.</param>
/// <param name="To">Its last.</param>
/// <param name="Hour">0 to 23 in statistics by hours; otherwise null.</param>
/// <param name="Total">Scans; null when nothing was reported, which is not the same as none.</param>
public sealed record ScanColumn(DateOnly From, DateOnly To, int? Hour, long? Total);

/// <summary>Days added up to the pieces of time that are shown.</summary>
public static class ScanSeries
{
    public const int Hours = 24;

    /// <param name="days">Scans of each day on which something was reported.</param>
    /// <param name="grain">Not <see cref="Grain.Hour"/>.</param>
    public static IReadOnlyList<ScanColumn> Of(StatisticsSpan span, Grain grain, IReadOnlyDictionary<DateOnly, long> days)
    {
        var columns = new List<ScanColumn>();
        for (var from = span.From; from <= span.To;)
        {
            var next = Next(from, grain);
            var to = next.AddDays(-1) < span.To ? next.AddDays(-1) : span.To;
            columns.Add(new(from, to, null, Sum(from, to, days)));
            from = next;
        }
        return columns;
    }

    /// <summary>
    /// The hours of the day, all days of the span together. An hour without a scan is 0 as soon as any hour was counted: the portal counts
    /// all day.
    /// </summary>
    public static IReadOnlyList<ScanColumn> OfHours(StatisticsSpan span, IReadOnlyDictionary<int, long> hours) =>
        [.. Enumerable.Range(0, Hours)
            .Select(hour => new ScanColumn(span.From, span.To, hour, hours.Count == 0 ? null : hours.GetValueOrDefault(hour)))];

    /// <summary>Where the next column begins: weeks on Mondays, months on the first.</summary>
    private static DateOnly Next(DateOnly day, Grain grain) => grain switch
    {
        Grain.Day => day.AddDays(1),
        Grain.Week => day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7)),
        Grain.Month => ScanTotals.MonthOf(day).AddMonths(1),
        Grain.Hour => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Hours have a series of their own."),
    };

    private static long? Sum(DateOnly from, DateOnly to, IReadOnlyDictionary<DateOnly, long> days)
    {
        long? sum = null;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (days.TryGetValue(day, out var total)) sum = (sum ?? 0) + total;
        }
        return sum;
    }
}
