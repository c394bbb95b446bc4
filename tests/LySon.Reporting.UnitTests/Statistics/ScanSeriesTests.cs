using LySon.Reporting.Core.Statistics;

namespace LySon.Reporting.UnitTests.Statistics;

public class ScanSeriesTests
{
    private static readonly DateOnly Friday = new(2021, 10, 29);

    [Fact]
    public void A_day_without_a_report_is_not_a_day_of_zero()
    {
        var days = ScanSeries.Of(new(Friday, Friday.AddDays(2)), Grain.Day,
            new Dictionary<DateOnly, long> { [Friday] = 5, [Friday.AddDays(1)] = 0 });
        Assert.Equal([5, 0, null], days.Select(d => d.Total));
    }

    [Fact]
    public void Weeks_begin_on_mondays_and_months_on_the_first_within_the_span()
    {
        var days = Enumerable.Range(0, 10).ToDictionary(i => Friday.AddDays(i), _ => 1L);
        var span = new StatisticsSpan(Friday, Friday.AddDays(9));
        Assert.Equal(
            [(Friday, new(2021, 10, 31), 3L), (new(2021, 11, 1), new(2021, 11, 7), 7L)],
            ScanSeries.Of(span, Grain.Week, days).Select(w => (w.From, w.To, w.Total!.Value)));
        Assert.Equal([(Friday, 3L), (new(2021, 11, 1), 7L)], ScanSeries.Of(span, Grain.Month, days).Select(m => (m.From, m.Total!.Value)));
    }

    [Fact]
    public void Hours_that_were_counted_at_all_have_a_zero_where_nobody_came()
    {
        var span = new StatisticsSpan(Friday, Friday);
        Assert.All(ScanSeries.OfHours(span, new Dictionary<int, long>()), hour => Assert.Null(hour.Total));
        var hours = ScanSeries.OfHours(span, new Dictionary<int, long> { [8] = 4 });
        Assert.Equal((24, 4, 0), (hours.Count, hours[8].Total!.Value, hours[9].Total!.Value));
    }

    [Fact]
    public void A_span_is_mended_and_bounded()
    {
        var today = new DateOnly(2021, 11, 9);
        Assert.Equal(new StatisticsSpan(new(2021, 10, 11), today), StatisticsSpan.Of(null, null, today));
        Assert.Equal(new StatisticsSpan(Friday, today), StatisticsSpan.Of(today, Friday, today));
        Assert.Equal(StatisticsSpan.MaxDays, StatisticsSpan.Of(new(1990, 1, 1), today, today).Days);
        var span = new StatisticsSpan(Friday, Friday.AddDays(6));
        Assert.Equal(new StatisticsSpan(Friday.AddDays(-7), Friday.AddDays(-1)), span.Previous);
        Assert.Equal([new(2021, 10, 1), new(2021, 11, 1)], span.Months);
    }

    [Fact]
    public void A_venue_that_reported_only_zero_is_apart_from_one_that_did_not_report()
    {
        var month = new VenueActivity(new(2021, 11, 1), Open: 41, Reported: 30, Active: 27);
        Assert.Equal((3, 11), (month.Idle, month.Unreported));
    }
}
