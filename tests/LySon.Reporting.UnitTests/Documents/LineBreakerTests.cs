using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Inline;

namespace LySon.Reporting.UnitTests.Documents;

public class LineBreakerTests
{
    private const string Filler = "việc báo cáo tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng chống dịch của huyện ";

    [Theory]
    [InlineData("ngày 10 tháng 11")]
    [InlineData("năm 2021")]
    [InlineData("ngày 26/10/2021")]
    [InlineData("số 5/BC-UBND")]
    [InlineData("3.062/11.360")]
    [InlineData("Covid-19")]
    [InlineData("1406/STTTT-BCVT&CNTT")]
    [InlineData("điều 12")]
    [InlineData("số 12")]
    [InlineData("quý 3")]
    [InlineData("9,98 km²")]
    [InlineData("12 triệu")]
    [InlineData("3.062 ha")]
    public void Dates_numbers_and_symbols_stay_on_one_line_wherever_they_fall(string phrase)
    {
        for (var before = 5; before < 100; before++)
        {
            var text = $"{Filler[..before].Trim()} {phrase} {Filler.Trim()}";
            Assert.Contains(Break(text, 250, LineFit.Justified), line => line.Text.Contains(phrase, StringComparison.Ordinal));
            Assert.Contains(Break(text, 180, LineFit.Ragged), line => line.Text.Contains(phrase, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_line_begins_with_a_dash()
    {
        const string text = "Các phòng, ban, đơn vị; Trung tâm Truyền thông – Văn hóa – Thể thao huyện - Lý Sơn";
        for (var width = 70; width < 400; width++)
            Assert.DoesNotContain(Break(text, width, LineFit.Ragged), line => line.Text[0] is '–' or '-');
    }

    /// <summary>Narrow cells keep their words at one blank's distance; only running text is stretched.</summary>
    [Fact]
    public void Cells_are_never_stretched_and_lose_little_room()
    {
        var text = CleanText.Of(string.Concat(Enumerable.Repeat(Filler, 4)));
        for (var width = 60; width < 200; width += 3)
        {
            foreach (var fit in new[] { LineFit.Ragged, LineFit.Balanced })
            {
                var lines = Break(text, width, fit);
                Assert.All(lines, line => Assert.Equal(0, line.WordSpacing));
                Assert.All(lines, line => Assert.InRange(line.Width, 0, width));
                // Vietnamese words are short: no line but the last leaves more than the longest of them and its blank.
                Assert.All(lines.SkipLast(1), line => Assert.InRange(width - line.Width, 0,
                    52 + (fit == LineFit.Balanced ? width / 3.0 : 0)));
            }
        }
    }

    [Fact]
    public void Justified_lines_are_exactly_as_wide_as_the_column_and_the_last_is_not_one_short_word()
    {
        var text = CleanText.Of(string.Concat(Enumerable.Repeat(Filler, 6)));
        for (var width = 320; width < 460; width += 7)
        {
            var lines = Break(text, width, LineFit.Justified, 36);
            Assert.All(lines.SkipLast(1), line => Assert.Equal(width, line.Indent + line.Width, 1e-6));
            Assert.Equal(36, lines[0].Indent);
            Assert.Contains(' ', lines[^1].Text);
            Assert.All(lines, line => Assert.InRange(line.WordSpacing, -0.71, 7));
        }
    }

    [Fact]
    public void A_word_longer_than_the_line_is_broken_by_force_after_its_marks_first()
    {
        var lines = Break(new string('x', 300), 250, LineFit.Justified);
        Assert.Equal(300, lines.Sum(line => line.Text.Length));
        Assert.All(lines, line => Assert.InRange(line.Width, 0, 250));
        Assert.Equal(["1406/STTTT-", "BCVT&CNTT"], Break("1406/STTTT-BCVT&CNTT", 90, LineFit.Ragged).Select(line => line.Text));
    }

    [Fact]
    public void Balanced_lines_are_as_few_as_possible_and_about_equal()
    {
        var lines = Break("Phòng Văn hóa và Thông tin huyện", 140, LineFit.Balanced);
        Assert.Equal(2, lines.Count);
        Assert.InRange(lines.Min(line => line.Width) / lines.Max(line => line.Width), 0.7, 1);
        Assert.Equal(["Văn phòng", "huyện"], Break("Văn phòng huyện", 80, LineFit.Balanced).Select(line => line.Text));
    }

    [Theory]
    [InlineData("  hai   blank\t\u0001và\r\ntab ", "hai blank và\ntab")]
    [InlineData("Lý Sơn", "Lý Sơn")]
    [InlineData("Ly\u0301 So\u031Bn", "Lý Sơn")]
    [InlineData("", "")]
    public void Text_is_composed_and_its_blanks_are_single(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    private static List<TextLine> Break(string text, double width, LineFit fit, double indent = 0) =>
        new LineBreaker().Break(text, OfficialFont.Face(FontStyle.Regular), 14, width, fit, indent);
}
