using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Tables;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Layout;

/// <summary>Widths to a thousandth of a point: lines, columns, the head and what stands across.</summary>
public class MeasureTests
{
    private const double Hair = 0.001;

    private static readonly FontFace Face = OfficialFont.Face(FontStyle.Regular);
    private static readonly double Blank = Face.Measure(" ", 14);

    [Theory]
    [InlineData("Ragged"), InlineData("Balanced"), InlineData("Justified")]
    public void A_line_takes_what_fits_exactly(string kind)
    {
        var fit = Enum.Parse<LineFit>(kind);
        const string text = "việc báo cáo";
        var width = Face.Measure(text, 14) - (fit == LineFit.Justified ? 2 * Blank / 5 : 0);
        Assert.Single(Break(text, width, fit));
        Assert.Equal(2, Break(text, width - Hair, fit).Count);
        // What was measured to fit is not lost to rounding.
        Assert.Single(Break(text, width - 1e-7, fit));
    }

    [Fact]
    public void The_first_line_is_shorter_by_its_indent_or_longer_where_it_hangs()
    {
        const string text = "việc báo cáo";
        var width = Face.Measure(text, 14);
        Assert.Single(Break(text, width + 20, LineFit.Ragged, 20));
        Assert.Equal(2, Break(text, width + 20 - Hair, LineFit.Ragged, 20).Count);
        Assert.Equal(20, Break(text, width + 20, LineFit.Ragged, 20)[0].Indent);
        Assert.Single(Break(text, width - 20, LineFit.Ragged, -20));
        Assert.Equal(2, Break(text, width - 20 - Hair, LineFit.Ragged, -20).Count);
        Assert.Equal([20, 0], Break(text + "\n" + text, width + 20, LineFit.Ragged, 20).Select(line => line.Indent));
    }

    [Fact]
    public void Blanks_of_justified_lines_are_stretched_to_the_margin_or_shrunk_and_the_last_line_is_left()
    {
        const string text = "việc báo cáo tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng chống dịch";
        var lines = Break(text, 200, LineFit.Justified);
        Assert.All(lines.SkipLast(1), line => Assert.Equal(200, line.Width, 1e-6));
        Assert.Equal((0, Face.Measure(lines[^1].Text, 14)), (lines[^1].WordSpacing, Math.Round(lines[^1].Width, 9)), Near);
        Assert.All(lines.SkipLast(1), line => Assert.Equal((200 - Face.Measure(line.Text, 14)) / line.Text.Count(c => c == ' '),
            line.WordSpacing, 1e-6));
        Assert.Equal([.. Enumerable.Repeat(true, lines.Count - 1), false], lines.Select(line => line.BlankAfter));

        static bool Near((double, double) a, (double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-6;
    }

    [Theory]
    [InlineData(28.0, 28.0)]
    [InlineData(28.001, 0.0)]
    [InlineData(-1.0, -1.0)]
    public void A_gap_wider_than_two_ems_is_no_gap_any_more(double spacing, double expected) =>
        Assert.Equal(
            expected, new Measure(Face, 14, 200, 0, LineFit.Justified).WordSpacing(200 - (2 * spacing), 2, 200, last: false), 1e-9);

    [Fact]
    public void Only_justified_lines_that_are_not_the_last_are_stretched()
    {
        Assert.Equal(0, new Measure(Face, 14, 200, 0, LineFit.Ragged).WordSpacing(190, 2, 200, last: false));
        Assert.Equal(0, new Measure(Face, 14, 200, 0, LineFit.Justified).WordSpacing(190, 0, 200, last: false));
        Assert.Equal(0, new Measure(Face, 14, 200, 0, LineFit.Justified).WordSpacing(190, 2, 200, last: true));
        Assert.Equal(-5, new Measure(Face, 14, 200, 0, LineFit.Justified).WordSpacing(210, 2, 200, last: true));
    }

    [Theory]
    [InlineData("-", "huyện", true, 1e11), InlineData("-", "huyện", false, 0), InlineData("huyện", "-", false, 1e6),
        InlineData("huyện", "–", false, 1e6), InlineData("huyện", "—", true, 1e6)]
    [InlineData("27", "%", false, 1e11), InlineData("huyện", ")", false, 1e11), InlineData("huyện", ";", false, 1e11),
        InlineData("huyện", ",", false, 1e11), InlineData("huyện", ":", false, 1e11)]
    [InlineData("huyện", ",x", false, 0), InlineData("huyện", "(a)", false, 0)]
    [InlineData("ngày", "10", false, 1e11), InlineData("Ngày", "10", false, 1e11), InlineData("số", "1234567890", false, 1e11),
        InlineData("số", "12345678901", false, 1e6)]
    [InlineData("10", "tháng", false, 1e11), InlineData("10", "km", false, 1e11), InlineData("10", "km.", false, 1e11),
        InlineData("10", "km);", false, 1e11)]
    [InlineData("10", "hộ", false, 4e3), InlineData("10", "20", false, 4e3), InlineData("hộ", "20", false, 0),
        InlineData("3.062/11.360", "hộ", false, 4e3), InlineData("10,", "hộ", false, 0)]
    [InlineData(".10", "hộ", false, 0), InlineData("A10", "hộ", false, 0), InlineData("V/v", "triển", false, 1e6),
        InlineData("việc", "triển", false, 0)]
    public void A_break_between_words_costs_what_it_tears(string before, string after, bool first, double cost) =>
        Assert.Equal(cost, BreakRules.Between(before, after, first));

    [Theory]
    [InlineData('/', 'a', 3e5), InlineData('-', '1', 3e5), InlineData('_', 'a', 3e5), InlineData(';', 'a', 3e5), InlineData('.', 'a', 1e7),
        InlineData(',', '1', 1e7), InlineData('&', 'a', 1e7), InlineData('@', 'a', 1e7)]
    [InlineData('a', 'b', 1e8), InlineData('/', '/', 1e8), InlineData('a', '/', 1e8), InlineData('\uD83D', '\uDE00', 1e11)]
    public void A_break_inside_a_word_costs_least_behind_a_mark(char before, char after, double cost) =>
        Assert.Equal(cost, BreakRules.Inside(before, after));

    [Fact]
    public void Columns_share_the_width_by_their_shares_within_their_bounds()
    {
        Assert.Equal([100, 300], Widths(400, new("A", 1), new("B", 3)), Near);
        // A share bounded above leaves its part to the others in proportion.
        var bound = Widths(400, new("A", 1, MaxMm: 20), new("B", 1));
        Assert.Equal(400, bound.Sum(), 1e-6);
        Assert.Equal(Units.Points(20) / 200, bound[0] / bound[1], 1e-6);
        // The least width is kept where the others can give.
        var least = Widths(400, new("A", 1, MinMm: 50), new("B", 9));
        Assert.True(least[0] >= Units.Points(50) - 1e-6);
        Assert.Equal(400, least.Sum(), 1e-6);
        // Where not even the least widths fit, all give alike.
        Assert.Equal([100, 100], Widths(200, new("A", 1, MinMm: 80), new("B", 5, MinMm: 80)), Near);
    }

    [Fact]
    public void A_column_is_as_wide_as_its_longest_word_with_the_blank_beside_it()
    {
        var style = Flowed.Styles.Cell;
        var word = "nghiêng".PadRight(14, 'g');
        foreach (var table in new[]
        {
            new Table([new("A", 1), new("B", 99)], [["a " + word + "\nb", ""]]),
            new Table([new("A", 1), new("B", 99)], [["", ""]]) with { Total = [word] },
            new Table([new(word, 1), new("B", 99)], []),
        })
        {
            var bold = table.Rows is not [[{ Length: > 0 }, ..]];
            var need = (bold ? Flowed.Styles.CellHeader : style).Measure(word) + 10 + 0.01;
            var widths = TableColumns.Widths(table, Flowed.Styles, 5, 400);
            Assert.Equal(need, widths[0], 1e-6);
            Assert.Equal(Units.Points(8), TableColumns.Narrowest(table, Flowed.Styles, 5) - need, 1e-6);
        }
    }

    [Fact]
    public void An_appendix_lies_across_where_words_or_columns_need_it()
    {
        Assert.False(Across(Columns(8)));
        Assert.True(Across(Columns(9)));
        Assert.True(AppendixLayout.IsLandscape(new Appendix("A", [Columns(1)], Landscape: true), Flowed.Profile, Flowed.Styles));
        Assert.False(AppendixLayout.IsLandscape(new Appendix("A", [Columns(9)], Landscape: false), Flowed.Profile, Flowed.Styles));
        // Two columns of least widths that just fit, and that just do not.
        Assert.False(Across(new Table([new("A", 1, MinMm: 80), new("B", 1, MinMm: 79.99)], [])));
        Assert.True(Across(new Table([new("A", 1, MinMm: 80), new("B", 1, MinMm: 80.01)], [])));

        static bool Across(Table table) => AppendixLayout.IsLandscape(
            new Appendix("A", [new Paragraph("d"), table]), Flowed.Profile, Flowed.Styles);
        static Table Columns(int count) => new([.. Enumerable.Range(0, count).Select(_ => new PrintedColumn("A", 1))], []);
    }

    [Theory]
    [InlineData(1, 0, "Phụ lục"), InlineData(2, 0, "Phụ lục I"), InlineData(9, 3, "Phụ lục IV"), InlineData(9, 8, "Phụ lục IX"),
        InlineData(20, 18, "Phụ lục XIX")]
    [InlineData(200, 39, "Phụ lục XL"), InlineData(200, 48, "Phụ lục XLIX"), InlineData(200, 89, "Phụ lục XC"),
        InlineData(200, 98, "Phụ lục XCIX"), InlineData(200, 99, "Phụ lục C")]
    public void Appendices_are_numbered_in_roman_where_there_are_several(int count, int index, string label) =>
        Assert.Equal(label, AppendixText.Label(count, index));

    [Theory]
    [InlineData("a  b", "a b"), InlineData(" a ", "a"), InlineData("a\tb", "a b"), InlineData("a \n b", "a\nb"), InlineData("a\n", "a"),
        InlineData("\na", "a"), InlineData("a\n\nb", "a\n\nb")]
    [InlineData("a\u0007b", "a b"), InlineData("a\u2028b", "a b"), InlineData("a\u2029b", "a b"), InlineData("a\u0301", "á"),
        InlineData("", "")]
    [InlineData("a\u00A0b", "a\u00A0b"), InlineData("😀", "😀"), InlineData(" ", "")]
    public void Text_is_made_clean(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void What_is_no_character_is_shown_as_one_that_is_unknown()
    {
        foreach (var broken in new[] { "\uD800", "\uDC00", "\uFFFE", "\uFFFF" }) Assert.Equal("a\uFFFDb", CleanText.Of($"a{broken}b"));
    }

    [Fact]
    public void The_date_gives_way_to_a_long_symbol_step_by_step()
    {
        var (column, gutter, text) = (Units.Points(65), Units.Points(2), Units.Points(160));
        var date = Flowed.Styles.PlaceAndDate.Measure("ngày 10 tháng 11 năm 2021");
        var usual = Place("BC-UBND");
        Assert.Equal(("Lý Sơn, ngày 10 tháng 11 năm 2021", false, (column + text) / 2),
            (usual.Text, usual.IsBelow, (usual.Left + usual.Right) / 2), (a, b) =>
            a.Item1 == b.Item1 && a.Item2 == b.Item2 && Math.Abs(a.Item3 - b.Item3) < 1e-6);
        Assert.Equal(column, usual.Left, 1e-6);
        foreach (var length in Enumerable.Range(1, 60))
        {
            var place = Place(new string('X', length));
            var number = Flowed.Styles.Number.Measure($"Số: 576/{new string('X', length)}");
            var end = Math.Max(number, ((column - gutter) / 2) + (number / 2));
            var limit = Math.Max(column, end + (2 * gutter));
            Assert.Equal(limit + date > text, place.IsBelow);
            if (!place.IsBelow) Assert.True(place.Left >= limit - 1e-6, $"{length}");
            Assert.True(place.Width >= date - 1e-6 && place.Right <= text + 1e-6);
            // Only where the line would not hold both do place and date take two.
            Assert.Equal(Flowed.Styles.PlaceAndDate.Measure("Lý Sơn, ngày 10 tháng 11 năm 2021") > place.Width, place.Text.Contains('\n'));
        }

        DatePlace Place(string symbol) => DatePlace.Of(
            ReferenceReport.Build() with { Symbol = symbol }, Flowed.Profile, Flowed.Styles, text);
    }

    private static double[] Widths(double total, params PrintedColumn[] columns) =>
        TableColumns.Widths(new Table(columns, []), Flowed.Styles, 2, total);

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    private static List<TextLine> Break(string text, double width, LineFit fit, double indent = 0) =>
        new LineBreaker().Break(text, Face, 14, width, fit, indent);
}
