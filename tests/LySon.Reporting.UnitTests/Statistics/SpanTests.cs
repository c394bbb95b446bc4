using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Statistics;

namespace LySon.Reporting.UnitTests.Statistics;

/// <summary>Spans and shares exactly at their limits.</summary>
public sealed class SpanTests
{
    private static readonly DateOnly Today = new(2021, 11, 9);

    [Theory]
    [InlineData(1 - StatisticsSpan.MaxDays, StatisticsSpan.MaxDays)]
    [InlineData(-StatisticsSpan.MaxDays, StatisticsSpan.MaxDays)]
    [InlineData(2 - StatisticsSpan.MaxDays, StatisticsSpan.MaxDays - 1)]
    [InlineData(0, 1)]
    public void A_span_has_so_many_days_and_no_more(int from, int days)
    {
        var span = StatisticsSpan.Of(Today.AddDays(from), Today, Today);
        Assert.Equal((Today, days), (span.To, span.Days));
    }

    [Fact]
    public void Missing_ends_are_those_of_today_and_a_span_to_come_is_a_day()
    {
        Assert.Equal(new(Today.AddDays(-5), Today), StatisticsSpan.Of(Today.AddDays(-5), null, Today));
        Assert.Equal(new(Today.AddDays(-34), Today.AddDays(-5)), StatisticsSpan.Of(null, Today.AddDays(-5), Today));
        Assert.Equal(new(Today.AddDays(3), Today.AddDays(3)), StatisticsSpan.Of(Today.AddDays(3), null, Today));
        Assert.Equal(("09/11/2021", "08/11/2021 – 09/11/2021"),
            (new StatisticsSpan(Today, Today).Title, new StatisticsSpan(Today.AddDays(-1), Today).Title));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    public void Months_are_those_that_the_span_touches(int before, int months) =>
        Assert.Equal(months, new StatisticsSpan(Today.AddDays(-before), Today).Months.Count());

    [Theory]
    [InlineData(30, 27, 3, 11)]
    [InlineData(27, 30, 0, 14)]
    [InlineData(45, 45, 0, 0)]
    public void Fewer_than_none_are_none(int reported, int active, int idle, int unreported)
    {
        var month = new VenueActivity(Today, Open: 41, reported, active);
        Assert.Equal((idle, unreported), (month.Idle, month.Unreported));
    }

    [Theory]
    [InlineData(0, 100, 0.0)]
    [InlineData(100, 100, 100.0)]
    [InlineData(1, 3, 33.33)]
    [InlineData(5, 0, null)]
    public void A_share_is_of_the_phones_and_of_none_there_is_none(int installed, int phones, double? share)
    {
        var figure = new Adoption { ApplicationId = 1, AsOf = Today, Installed = installed, Smartphones = phones };
        Assert.Equal((decimal?)share, AdoptionStep.Of([figure])[0].Percentage);
        Assert.Equal(figure.Percentage, new AdoptionFigures(Today, installed, phones).Percentage);
    }

    [Fact]
    public void Figures_are_added_over_the_groups_that_reported()
    {
        var data = Reports.Samples.Data;
        var figures = new ReportFigures(data with { Groups = [data.Groups[0], data.Groups[1] with { Scans = null, PeriodScans = null }] });
        Assert.Equal(("653", "120", "41", "40", "2"), (figures.Find("scans:all")!.Text, figures.Find("scans-period:all")!.Text,
            figures.Find("venues:all")!.Text, figures.Find("venues-open:all")!.Text, figures.Find("directives:chosen")!.Text));
        Assert.Equal(("696", "3.062", "11.360"), (new ReportFigures(data).Find("scans:all")!.Text, figures.Find("installed:app-1")!.Text,
            figures.Find("smartphones:app-1")!.Text));
        Assert.True(new ReportFigures(data with { Groups = [data.Groups[0] with { Scans = null }] }).Find("scans:all")!.IsMissing);
        Assert.Null(new ReportFigures(data with { Period = null }).Find("scans-period:all"));
        Assert.True(figures.Find("scans:group-2")!.IsMissing);
        Assert.Equal("Chưa có số liệu đến 09/11/2021", figures.Find("scans:group-2")!.Source);
    }
}
