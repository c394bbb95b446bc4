using LySon.Reporting.Core.Scans.Totals;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Statistics;

/// <summary>Whose scans are added up; null leaves a choice open.</summary>
/// <param name="Among">Where no agency is named: the agencies that are looked at together; null for all.</param>
public sealed record StatisticsScope(
    int? AgencyId, int? GroupId = null, int? VenueId = null, IReadOnlyCollection<int>? Among = null);

/// <summary>The days that statistics are about, both included.</summary>
public sealed record StatisticsSpan(DateOnly From, DateOnly To)
{
    /// <summary>Three years: more columns than a chart has pixels.</summary>
    public const int MaxDays = 1_100;

    /// <summary>A span without a choice: today and the 29 days before.</summary>
    public const int DefaultDays = 30;

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>As many days, ending where this one begins.</summary>
    public StatisticsSpan Previous => new(From.AddDays(-Days), From.AddDays(-1));

    /// <summary>"26/10/2026 – 24/11/2026"</summary>
    public string Title => Days == 1 ? From.OnScreen() : $"{From.OnScreen()} – {To.OnScreen()}";

    /// <summary>The first days of the months that it touches.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = ScanTotals.MonthOf(From); month <= To; month = month.AddMonths(1)) yield return month;
        }
    }

    /// <summary>What was asked for, mended: ends that are missing or the wrong way round, and no more than <see cref="MaxDays"/>.</summary>
    public static StatisticsSpan Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var end = to ?? (from > today ? from.Value : today);
        var start = from ?? end.AddDays(1 - DefaultDays);
        if (start > end) (start, end) = (end, start);
        return end.DayNumber - start.DayNumber < MaxDays ? new(start, end) : new(end.AddDays(1 - MaxDays), end);
    }
}
