using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Reports.Figures;

public sealed class FigureSpellingTests
{
    [Theory]
    [InlineData(3_062, 11_360, "27%", "27,0%", "26,95%")]
    [InlineData(1, 8, "13%", "12,5%", "12,50%")]
    [InlineData(5, 1_000, "1%", "0,5%", "0,50%")]
    [InlineData(9_995, 10_000, "100%", "100,0%", "99,95%")]
    [InlineData(0, 3, "0%", "0,0%", "0,00%")]
    [InlineData(2, 3, "67%", "66,7%", "66,67%")]
    [InlineData(3_983_727, 6_685_289, "60%", "59,6%", "59,59%")]
    public void Percentages_are_rounded_once_and_away_from_zero(int installed, int smartphones, params string[] written)
    {
        var figures = new AdoptionFigures(Samples.Cutoff, installed, smartphones);
        Assert.Equal(written, FigureSpellings.Percentage(figures.Percentage).Select(s => s.Text));
    }

    [Fact]
    public void Without_smartphones_there_is_no_percentage() =>
        Assert.All(FigureSpellings.Percentage(new AdoptionFigures(Samples.Cutoff, 0, 0).Percentage), s => Assert.Null(s.Text));

    [Theory]
    [InlineData(0L, "0", "00")]
    [InlineData(9L, "9", "09")]
    [InlineData(10L, "10", "10")]
    [InlineData(20_188L, "20.188", "20.188")]
    [InlineData(1_234_567_890L, "1.234.567.890", "1.234.567.890")]
    public void Counts_carry_dots_and_may_be_padded(long value, params string[] written) =>
        Assert.Equal(written, FigureSpellings.Count(value).Select(s => s.Text));

    [Fact]
    public void Dates_are_written_as_the_layout_writes_them()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year == 2020; day = day.AddDays(1))
        {
            Assert.Equal(OfficialSpelling.ShortDate(day), FigureSpellings.ShortDate(day));
            Assert.Equal(OfficialSpelling.LongDate(day), FigureSpellings.LongDate(day));
        }
    }

    [Fact]
    public void The_source_of_a_percentage_says_what_was_divided_and_when() =>
        Assert.Equal("3.062 : 11.360, ngày 09/11/2021", Samples.Figures.Find("percentage:app-1")!.Source);

    [Fact]
    public void Keys_are_offered_once() =>
        Assert.Equal(Samples.Figures.All.Count, Samples.Figures.All.Select(f => f.Key).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_total_is_missing_only_when_no_group_reported()
    {
        var none = Samples.Data with { Groups = [.. Samples.Data.Groups.Select(g => g with { Scans = null })] };
        Assert.True(new ReportFigures(none).Find("scans:all")!.IsMissing);
        var one = Samples.Data with { Groups = [Samples.Data.Groups[0], Samples.Data.Groups[1] with { Scans = null }] };
        Assert.Equal("653", new ReportFigures(one).Find("scans:all")!.Text);
    }

    [Fact]
    public void Without_a_period_no_figure_of_the_period_is_offered() =>
        Assert.DoesNotContain(new ReportFigures(Samples.Data with { Period = null }).All, f =>
            f.Key.StartsWith("scans-period", StringComparison.Ordinal));
}
