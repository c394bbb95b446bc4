using CsCheck;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.UnitTests.Reports.Figures;

public sealed class NarrativeTests
{
    [Fact]
    public void A_line_is_a_paragraph_and_a_dash_begins_a_bullet()
    {
        var lines = Narrative.Parse("Mở đầu.\n- Một;\n\n-Không phải gạch đầu dòng\n-").Lines;
        Assert.Equal([false, true, false, true], lines.Select(l => l.IsBullet));
        Assert.Equal(["Mở đầu.", "Một;", "-Không phải gạch đầu dòng", ""], lines.Select(l => l.Print(Samples.Figures)));
    }

    [Fact]
    public void References_are_printed_as_the_figures_they_name() => Assert.Equal(
        "đạt 3.062/11.360 điện thoại thông minh, tỷ lệ khoảng 27%.",
        Print("đạt {{installed:app-1}}/{{smartphones:app-1}} điện thoại thông minh, tỷ lệ khoảng {{percentage:app-1|whole}}."));

    [Theory]
    [InlineData("{{percentage:app-1}}", "27%")]
    [InlineData("{{percentage:app-1|one}}", "27,0%")]
    [InlineData("{{percentage:app-1|two}}", "26,95%")]
    [InlineData("{{venues:group-1}}", "20")]
    [InlineData("{{venues-open:group-1}}", "19")]
    [InlineData("{{venues:all}}", "41")]
    [InlineData("{{scans:all}}", "696")]
    [InlineData("{{scans-period:all}}", "120")]
    [InlineData("{{scans-period:group-2}}", "0")]
    [InlineData("{{directives:chosen|padded}}", "02")]
    [InlineData("{{request:number}}", "1406/STTTT-BCVT&CNTT")]
    [InlineData("{{request:date}}", "26/10/2021")]
    [InlineData("{{request:date|long}}", "ngày 26 tháng 10 năm 2021")]
    [InlineData("{{ cutoff:date }}", "09/11/2021")]
    public void Every_kind_of_figure_has_its_spellings(string reference, string printed) => Assert.Equal(printed, Print(reference));

    [Fact]
    public void A_figure_that_nobody_reported_is_an_ellipsis_and_is_named()
    {
        var narrative = Narrative.Parse("{{installed:app-2}} máy, {{installed:app-2}} lần, {{scans-period:group-2}} lượt");
        Assert.Equal("… máy, … lần, 0 lượt", narrative.Lines[0].Print(Samples.Figures));
        Assert.Equal(["Số máy đã cài Bluezone"], Samples.Figures.MissingIn(narrative).Select(f => f.Label));
        Assert.Empty(NarrativeRules.Refusals(narrative, Samples.Figures));
    }

    [Theory]
    [InlineData("{{nothing:app-1}}")]
    [InlineData("{{venues:group-99}}")]
    [InlineData("{{percentage:app-1|three}}", "three")]
    [InlineData("{{}}")]
    [InlineData("{{Đã cài}}")]
    [InlineData("bỏ dở {{installed:app-1", "{{installed:app-1")]
    public void What_is_no_figure_is_refused_by_its_name(string text, string? named = null)
    {
        var refusal = Assert.Single(NarrativeRules.Refusals(Narrative.Parse(text), Samples.Figures));
        Assert.Contains(named ?? text, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_braces_is_printed_as_it_was_typed() =>
        Gen.String[Gen.Char["abcđ ếỹ.,;/%-{}"], 0, 60].Where(t => !t.Contains("{{", StringComparison.Ordinal)).Sample(text =>
        {
            var printed = string.Join('\n', Narrative.Parse(text).Lines.Select(l => (l.IsBullet ? "- " : "") + l.Print(Samples.Figures)));
            Assert.Equal(string.Concat(text.Where(c => c != ' ')), string.Concat(printed.Where(c => c != ' ')));
        });

    [Fact]
    public void A_reference_is_written_as_it_was_read() =>
        Assert.Equal("{{percentage:app-1|two}}", FigureReference.Parse("percentage:app-1|two")!.ToString());

    private static string Print(string body) => Narrative.Parse(body).Lines[0].Print(Samples.Figures);
}
