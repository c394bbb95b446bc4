using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;

namespace LySon.Reporting.UnitTests.Documents;

public class HeadTests
{
    [Theory]
    [InlineData(5, "Số: 05/BC-UBND")]
    [InlineData(10, "Số: 10/BC-UBND")]
    [InlineData(1576, "Số: 1576/BC-UBND")]
    public void A_number_below_ten_is_padded(int number, string line) =>
        Assert.Equal(line, new PdfReading(ReferenceReport.Build() with { Number = number }).Line("Số:").Text);

    [Fact]
    public void A_draft_leaves_room_for_number_and_date()
    {
        var pdf = new PdfReading(ReferenceReport.Build() with { Number = null, IssuedOn = null, Year = 2021 });
        Assert.Equal("Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-UBND", pdf.Line("Số:").Text);
        Assert.Equal(
            "Lý Sơn, ngày\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0tháng\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0năm 2021",
            pdf.Line("Lý Sơn, ngày").Text);
        Assert.StartsWith("Báo cáo: Tình hình", pdf.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_issuer_wraps_in_its_column_and_the_national_name_never_does()
    {
        var pdf = new PdfReading(ReferenceReport.Build() with
        {
            SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
            IssuingBody = ["BAN QUẢN LÝ KHU BẢO TỒN BIỂN VÀ PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG HUYỆN ĐẢO LÝ SƠN"],
        });
        var national = pdf.Line("CỘNG HÒA");
        Assert.Equal("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", national.Text);
        Assert.Equal("Tinos-Regular", pdf.Line("ỦY BAN NHÂN DÂN").Font);
        Assert.Equal("Tinos-Bold", pdf.Line("BAN QUẢN LÝ").Font);
        Assert.Equal(pdf.Line("ỦY BAN NHÂN DÂN").Baseline, national.Baseline, 0.01);
        var left = pdf.Pages[0].Lines.TakeWhile(line => line != national).ToList();
        Assert.InRange(left.Count, 5, 7);
        Assert.All(left, line => Assert.InRange(line.Right, 0, Millimetres.ToPoints(30 + 65)));
        Assert.InRange(pdf.Line("Số:").Baseline, 0, left[^1].Baseline - 13);
    }

    [Fact]
    public void Number_and_a_long_symbol_stay_on_one_line()
    {
        var pdf = new PdfReading(ReferenceReport.Build() with { Symbol = "BC-BQLKBTB&PTDLCĐ" });
        Assert.Equal("Số: 576/BC-BQLKBTB&PTDLCĐ", pdf.Line("Số:").Text);
        Assert.InRange(pdf.Line("Số:").Right, 0, pdf.Line("Lý Sơn, ngày").Left - 3);
    }

    [Theory]
    [InlineData("BC-BQLKBTB&PTDLCĐ", "Thành phố Quảng Ngãi")]
    [InlineData("BC-BQLKBTBPTDLCĐHĐLSTQN", "Thành phố Quảng Ngãi mới")]
    [InlineData("BC-BQLKBTBPTDLCĐHĐLSTQNVÀCQK", "Lý Sơn")]
    [InlineData("BC-BQLKBTBPTDLCĐHĐLSTQNVÀCQKTHUOCUBNDTINHQN", "Lý Sơn")]
    public void However_long_symbol_and_place_are_the_number_keeps_its_line_and_the_date_its_own(string symbol, string place)
    {
        var report = ReferenceReport.Build() with { Symbol = symbol, PlaceName = place };
        var page = ArrangedPages.Arrange(report);
        ArrangedPages.AssertInsideMargins(page);
        ArrangedPages.AssertNothingOverlaps(page);
        var number = Assert.Single(page.Pages[0].Runs(), run => run.Origin.Part == Part.Number);
        Assert.Equal($"Số: 576/{symbol}", number.Text);
        var date = page.Pages[0].Runs().Where(run => run.Origin.Part == Part.PlaceAndDate).ToList();
        Assert.EndsWith("ngày 10 tháng 11 năm 2021", date[^1].Text, StringComparison.Ordinal);
        Assert.All(date, run => Assert.True(run.Y > number.Y + 10 || run.X > number.X + number.Width + 5));
    }

    [Fact]
    public void The_abstracts_lines_are_balanced_and_centred()
    {
        var arranged = ArrangedPages.Arrange(ReferenceReport.Build());
        var lines = arranged.Pages[0].Runs().Where(run => run.Origin.Part == Part.Abstract).ToList();
        Assert.InRange(lines.Min(line => line.Width) / lines.Max(line => line.Width), 0.8, 1);
        Assert.All(lines, line => Assert.Equal(Units.Points(30 + 80), line.X + (line.Width / 2), 0.01));
    }

    [Fact]
    public void One_addressee_stands_on_the_line_of_the_label()
    {
        var pdf = new PdfReading(ReferenceReport.Build() with { AddressedTo = ["Sở Thông tin và Truyền thông"] });
        Assert.Equal("Kính gửi: Sở Thông tin và Truyền thông.", pdf.Line("Kính gửi").Text);
        Assert.Equal(Millimetres.ToPoints(30 + 80), pdf.Line("Kính gửi").Center, 0.1);
    }

    [Fact]
    public void Several_addressees_stand_below_with_their_dashes_under_the_colon()
    {
        var pdf = new PdfReading(ReferenceReport.Build() with { AddressedTo = ["Ủy ban nhân dân tỉnh", "Sở Thông tin và Truyền thông"] });
        var (label, first, second) = (pdf.Line("Kính gửi:"), pdf.Line("- Ủy ban nhân dân tỉnh;"),
            pdf.Line("- Sở Thông tin và Truyền thông."));
        Assert.Equal("Kính gửi:", label.Text);
        Assert.Equal(first.Left, second.Left, 0.01);
        Assert.InRange(label.Right - first.Left, 2, 5);
        Assert.True(label.Baseline > first.Baseline && first.Baseline > second.Baseline);
    }
}
