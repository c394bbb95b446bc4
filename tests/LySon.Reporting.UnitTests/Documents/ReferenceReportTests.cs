using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Report 576/BC-UBND against Decree 30/2020/NĐ-CP, Annex I, read back from the finished PDF.</summary>
public class ReferenceReportTests
{
    private static readonly OfficialReport Report = ReferenceReport.Build();
    private static readonly PdfReading Pdf = new(Report);
    private static readonly LayoutProfile Profile = LayoutProfile.Decree30;

    [Fact]
    public void The_text_in_reading_order_is_the_reports_word_for_word() => Assert.Equal(ReportText.Of(Report), Pdf.Text);

    [Fact]
    public void It_takes_three_A4_pages()
    {
        Assert.Equal(3, Pdf.Pages.Count);
        Assert.All(Pdf.Pages, page => Assert.Equal((210.0, 297.0), (Round(page.Width), Round(page.Height))));

        static double Round(double points) => Math.Round(Millimetres.From(points), 1);
    }

    [Fact]
    public void Nothing_but_the_page_number_leaves_the_margins()
    {
        foreach (var (page, index) in Pdf.Pages.Select((page, index) => (page, index)))
        {
            var top = page.Height - Millimetres.ToPoints(Profile.TopMarginMm);
            var inside = page.Letters.Skip(index == 0 ? 0 : 1).Select(letter => letter.BoundingBox)
                .Select(box => (box.Left, box.Right, box.Bottom, box.Top))
                .Concat(page.Rules.Select(rule => (rule.Left, rule.Right, rule.Bottom, rule.Top)));
            Assert.All(inside, box =>
            {
                // A letter may lean out of its own width by a hair, as j and y do.
                Assert.InRange(box.Left, Millimetres.ToPoints(Profile.LeftMarginMm) - 0.5, page.Width);
                Assert.InRange(box.Right, 0, page.Width - Millimetres.ToPoints(Profile.RightMarginMm) + 0.5);
                Assert.InRange(box.Bottom, Millimetres.ToPoints(Profile.BottomMarginMm) - 0.01, page.Height);
                Assert.InRange(box.Top, 0, top + 0.01);
            });
        }
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN", "Tinos-Bold", 12)]
    [InlineData("HUYỆN LÝ SƠN", "Tinos-Bold", 12)]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tinos-Bold", 12)]
    [InlineData("Độc lập - Tự do - Hạnh phúc", "Tinos-Bold", 13)]
    [InlineData("Số: 576/BC-UBND", "Tinos-Regular", 13)]
    [InlineData("Lý Sơn, ngày 10 tháng 11 năm 2021", "Tinos-Italic", 13)]
    [InlineData("BÁO CÁO", "Tinos-Bold", 14)]
    [InlineData("Tình hình triển khai tuyên truyền", "Tinos-Bold", 14)]
    [InlineData("Theo đề nghị của Sở", "Tinos-Regular", 14)]
    [InlineData("1. Công tác chỉ đạo", "Tinos-Bold", 14)]
    [InlineData("Nội dung thực hiện", "Tinos-Bold", 12)]
    [InlineData("817/UBND", "Tinos-Regular", 12)]
    [InlineData("- Việc triển khai cùng lúc", "Tinos-Regular", 14)]
    [InlineData("TM. ỦY BAN NHÂN DÂN", "Tinos-Bold", 14)]
    [InlineData("Lê Văn Ninh", "Tinos-Bold", 14)]
    [InlineData("Nơi nhận:", "Tinos-BoldItalic", 12)]
    [InlineData("- CT, PCT UBND huyện;", "Tinos-Regular", 11)]
    public void Every_component_has_its_size_and_weight(string start, string font, double size)
    {
        var line = Pdf.Line(start);
        Assert.Equal((font, size), (line.Font, Math.Round(line.Size, 2)));
    }

    [Fact]
    public void Pages_are_numbered_in_the_top_margin_from_the_second_on()
    {
        Assert.Equal("ỦY BAN NHÂN DÂN", Pdf.Pages[0].Lines[0].Text);
        foreach (var (page, number) in Pdf.Pages.Skip(1).Select((page, i) => (page, i + 2)))
        {
            var line = page.Lines[0];
            Assert.Equal($"{number}", line.Text);
            Assert.Equal("Tinos-Regular", line.Font);
            Assert.InRange(Math.Round(line.Size, 2), 13, 14);
            Assert.Equal(page.Width / 2, line.Center, 0.1);
            Assert.InRange(Millimetres.From(page.Height - line.Baseline), 5, 19);
        }
    }

    [Fact]
    public void Lines_of_a_paragraph_begin_and_end_at_the_same_edges()
    {
        var lines = Pdf.Pages[2].Lines.SkipWhile(line => !line.Text.StartsWith("- Tỷ lệ sử dụng", StringComparison.Ordinal)).Take(3)
            .ToList();
        var right = Pdf.Pages[2].Width - Millimetres.ToPoints(20);
        Assert.Equal(Millimetres.ToPoints(30 + 12.7), lines[0].Left, 0.05);
        Assert.All(lines.Skip(1), line => Assert.Equal(Millimetres.ToPoints(30), line.Left, 0.05));
        Assert.All(lines, line => Assert.Equal(right, line.Right, 0.05));
    }

    [Fact]
    public void Paragraphs_are_at_least_six_points_apart_and_lines_single_spaced()
    {
        var lines = Pdf.Pages[2].Lines.SkipWhile(line => !line.Text.StartsWith("Đề nghị Sở", StringComparison.Ordinal)).ToList();
        Assert.Equal(14 * 1.15, lines[0].Baseline - lines[1].Baseline, 0.05);
        var next = lines.FindIndex(line => line.Text.StartsWith("Trên đây", StringComparison.Ordinal));
        Assert.InRange(lines[next - 1].Baseline - lines[next].Baseline - (14 * 1.15), 5.99, 14);
    }

    [Fact]
    public void Number_and_date_share_a_baseline_and_stand_under_their_columns()
    {
        var (number, date) = (Pdf.Line("Số:"), Pdf.Line("Lý Sơn, ngày"));
        Assert.Equal(number.Baseline, date.Baseline, 0.01);
        Assert.Equal(Pdf.Line("HUYỆN LÝ SƠN").Center, number.Center, 0.05);
        Assert.Equal(Pdf.Line("CỘNG HÒA").Center, date.Center, 0.05);
        Assert.Equal(Pdf.Line("CỘNG HÒA").Center, Pdf.Line("Độc lập").Center, 0.05);
    }

    [Fact]
    public void Rules_stand_under_motto_issuer_and_abstract_in_the_decrees_lengths()
    {
        AssertRule("Độc lập", 0.999, 1.001);
        AssertRule("HUYỆN LÝ SƠN", 1 / 3.0, 1 / 2.0);
        AssertRule("giải pháp công nghệ trong phòng, chống dịch Covid-19", 1 / 3.0, 1 / 2.0);
        Assert.Equal(56.1, Rule("Độc lập").LengthMm, 0.1);
        Assert.InRange(Rule("HUYỆN LÝ SƠN").LengthMm, 10.7, 16.0);

        static PdfRule Rule(string above) => Pdf.Pages[0].Rules
            .Where(rule => rule.Top < Pdf.Line(above).Baseline && rule.Left >= Pdf.Line(above).Left - 0.1
                && rule.Right <= Pdf.Line(above).Right + 0.1)
            .MaxBy(rule => rule.Top)!;

        static void AssertRule(string above, double least, double most)
        {
            var (line, rule) = (Pdf.Line(above), Rule(above));
            Assert.InRange((rule.Right - rule.Left) / (line.Right - line.Left), least, most);
            Assert.Equal(line.Center, (rule.Left + rule.Right) / 2, 0.05);
            Assert.InRange(line.Baseline - rule.Top, 0.25 * line.Size, 10);
        }
    }

    [Fact]
    public void Recipients_are_level_with_the_authority_and_the_name_has_room_above()
    {
        var authority = Pdf.Line("TM. ỦY BAN");
        Assert.Equal(authority.Baseline, Pdf.Line("Nơi nhận:").Baseline, 0.01);
        Assert.InRange(authority.Left, Pdf.Pages[2].Width / 2, Pdf.Pages[2].Width);
        Assert.Equal(authority.Center, Pdf.Line("Lê Văn Ninh").Center, 0.05);
        Assert.InRange(Millimetres.From(Pdf.Line("PHÓ CHỦ TỊCH").Baseline - Pdf.Line("Lê Văn Ninh").Baseline), 25, 45);
    }

    [Fact]
    public void The_table_header_stands_again_on_the_next_page()
    {
        var headers = Pdf.Pages.Select(page => page.Lines.Count(line => line.Text == "Nội dung thực hiện"));
        Assert.Equal([1, 1, 0], headers);
    }

    [Fact]
    public void The_title_names_type_number_and_abstract() =>
        Assert.Equal($"Báo cáo số 576/BC-UBND: {Report.Abstract}", Pdf.Title);
}
