using LySon.Reporting.Core.Reports.Checks;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;


namespace LySon.Reporting.UnitTests.Reports.Figures;

public sealed class FigureChangeTests
{
    [Theory]
    [InlineData(1_388L, 1_255L, "tăng 133 điểm, đạt 110,6%")]
    [InlineData(1_000L, 1_250L, "giảm 250 điểm, đạt 80,0%")]
    [InlineData(20L, 20L, "bằng kỳ trước")]
    [InlineData(133L, 0L, "tăng 133 điểm")]
    [InlineData(0L, 20L, "giảm 20 điểm, đạt 0,0%")]
    [InlineData(0L, 0L, "bằng kỳ trước")]
    [InlineData(12L, null, null)]
    [InlineData(null, 12L, null)]
    public void A_count_is_compared_in_a_sentence_and_nothing_has_no_share(long? now, long? before, string? expected) =>
        Assert.Equal(expected, FigureSpellings.Change(now, before, "điểm")[0].Text);

    [Fact]
    public void Shares_are_compared_in_points_of_what_is_printed()
    {
        // 29,3 and 27,0 are printed, though the shares are 2,4 apart.
        Assert.Equal("tăng 2,3 điểm phần trăm", FigureSpellings.Points(29.349m, 26.95m)[0].Text);
        Assert.Equal("giảm 0,1 điểm phần trăm", FigureSpellings.Points(26.94m, 26.95m)[0].Text);
        Assert.Equal("bằng kỳ trước", FigureSpellings.Points(26.96m, 26.95m)[0].Text);
        Assert.Null(FigureSpellings.Points(26.96m, null)[0].Text);
    }

    [Fact]
    public void The_last_issued_report_is_named_as_the_source()
    {
        var figures = new ReportFigures(Samples.Data with
        {
            Previous = new PreviousFigures("480/BC-UBND", new(2021, 10, 14), new Dictionary<(string, string, string), decimal>
            {
                [(FigureTables.Venues, Samples.Data.Groups[0].Name, FigureTables.Created)] = 16,
                [(FigureTables.Adoption, "PC-Covid", FigureTables.Installed)] = 2_651,
                [(FigureTables.Adoption, "PC-Covid", FigureTables.Smartphones)] = 11_360,
            }),
        });
        var figure = figures.Find("venues-change:group-1")!;
        Assert.Equal(("tăng 4 điểm, đạt 125,0%", "Kỳ trước: 16 (Báo cáo 480/BC-UBND, chốt số liệu 14/10/2021)"),
            (figure.Text, figure.Source));
        Assert.Equal("tăng 3,7 điểm phần trăm", figures.Find("percentage-change:app-1")!.Text);
        Assert.True(figures.Find("scans-change:all")!.IsMissing);
    }

    [Fact]
    public void Without_an_earlier_report_the_sentence_is_missing_and_says_why()
    {
        var report = Samples.Report(Samples.Section(0, NarrativeSection.Kind, "Kết quả", "Số địa điểm {{venues-change:all}}."));
        Assert.Empty(NarrativeRules.Refusals(Narrative.Parse(report.Sections[0].Body), Samples.Figures));
        Assert.Contains(ReportChecks.Of(report, Samples.Figures),
            c => c.Sentence == "Mục 1: chưa có báo cáo kỳ trước đã phát hành theo cùng đề cương để so sánh");
        Assert.Equal("Số địa điểm ….", Narrative.Parse(report.Sections[0].Body).Lines[0].Print(Samples.Figures));
    }
}
