using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;
using LySon.Reporting.Documents.Checking.Rules;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>How things are written: each form that the decree allows, and beside it the nearest that it does not.</summary>
public class LinterWritingTests
{
    [Theory]
    [InlineData("Họp ngày 01/02/2021.", true), InlineData("Họp ngày 10/3/2021.", true), InlineData("Họp ngày 1/02/2021.", false),
        InlineData("Họp ngày 01/2/2021.", false), InlineData("Họp ngày 10/03/2021.", false)]
    [InlineData("Họp ngày 10/10/2021.", true), InlineData("Họp ngày 09 tháng 9 năm 2021.", true),
        InlineData("Họp ngày 09 tháng 09 năm 2021.", false), InlineData("Họp ngày 9 tháng 9.", false), InlineData("Số 817/1/4/2020.", true),
        InlineData("Tỷ lệ 1/4/202.", true)]
    public void Dates_are_written_with_the_zeros_that_they_need(string text, bool kept) =>
        Kept(kept, "Ô số 6: Cách viết ngày, tháng", One(text));

    [Theory]
    [InlineData("Có 1.234.567 lượt.", true), InlineData("Có 1,234,567 lượt.", false), InlineData("Có 1,234 lượt.", true),
        InlineData("Đạt 26,9%.", true), InlineData("Đạt 26.9%.", false), InlineData("Đạt 26.95 %.", false)]
    [InlineData("Đạt 26.950%.", true), InlineData("Mục 26.9.", true), InlineData("Mã 1,234,5678.", true), InlineData("Mã 12345.", true),
        InlineData("Mã 1,1,234,567.", true)]
    public void Numbers_are_written_with_points_and_a_comma(string text, bool kept) => Kept(kept, "Ô số 6: Cách viết số", One(text));

    [Theory]
    [InlineData("11.360", true), InlineData("9999", true), InlineData("11360", false), InlineData("11360a", true)]
    public void A_large_number_in_a_cell_is_grouped(string text, bool kept)
    {
        var grid = Sheets.Plain.Pages.SelectMany(page => page.Grids.Select(grid => (page, grid))).First();
        var cell = grid.page.Lines.First(line => line.InGrid && line.Center > grid.grid.Columns[1]);
        Kept(kept, "Ô số 6: Cách viết số", Sheets.Plain.Lines(line => line == cell, line => line with { Text = text }));
        // The first column counts the rows.
        var count = grid.page.Lines.First(line => line.InGrid && line.Center < grid.grid.Columns[1]);
        Kept(true, "Ô số 6: Cách viết số", Sheets.Plain.Lines(line => line == count, line => line with { Text = text }));
    }

    [Theory]
    [InlineData("Số: 576/BC-UBND", true), InlineData("Số: 05/BC-UBND", true), InlineData("Số:    /BC-UBND", true),
        InlineData("Số: 576/BC-HĐND&UBND", true), InlineData("Số: 576/BC-V1.2", true)]
    [InlineData("Số 576/BC-UBND", false), InlineData("Số: 576 /BC-UBND", false), InlineData("Số: 576/ BC-UBND", false),
        InlineData("Số: 576/BC UBND", false), InlineData("Số: 576/BC-", false), InlineData("Số: 576/-UBND", false),
        InlineData("Số: 57a/BC-UBND", false), InlineData("Số: 123456789/BC-UBND", false)]
    public void The_number_has_its_form(string text, bool kept) => Kept(kept, "Ô số 3: Cách viết số, ký hiệu", Plain("Số: 576", text));

    [Theory]
    [InlineData("Số: 05/BC-UBND", true), InlineData("Số: 5/BC-UBND", false), InlineData("Số: 005/BC-UBND", false),
        InlineData("Số: 10/BC-UBND", true), InlineData("Số: 010/BC-UBND", false), InlineData("Số: /BC-UBND", true)]
    public void The_number_has_a_zero_below_ten_only(string text, bool kept) =>
        Kept(kept, "Ô số 3: Cách viết số văn bản", Plain("Số: 576", text));

    [Theory]
    [InlineData("BÁO CÁO", "Số: 576/BC-UBND", true), InlineData("BÁO CÁO", "Số: 576/BCA-UBND", false),
        InlineData("BÁO CÁO", "Số: 576/TB-UBND", false), InlineData("TỜ TRÌNH", "Số: 576/TTr-UBND", true),
        InlineData("TỜ TRÌNH", "Số: 576/TTR-UBND", false)]
    [InlineData("KẾ HOẠCH", "Số: 576/KH-UBND", true), InlineData("QUY ĐỊNH", "Số: 576/QyĐ-UBND", true),
        InlineData("QUYẾT ĐỊNH", "Số: 576/QyĐ-UBND", false), InlineData("THƯ KHEN", "Số: 576/XY-UBND", true)]
    public void The_symbol_begins_with_its_types_letters(string type, string number, bool kept) =>
        Kept(kept, "Ô số 3: Ký hiệu của văn bản", Plain("Số: 576", number).Lines("BÁO CÁO", line => line with { Text = type }));

    [Theory]
    [InlineData("Lý Sơn, ngày 10 tháng 11 năm 2021", null), InlineData("Lý Sơn, ngày 01 tháng 02 năm 2021", null),
        InlineData("Lý Sơn, ngày    tháng    năm 2021", null), InlineData("Lý Sơn, ngày    tháng 11 năm", null)]
    [InlineData("Lý Sơn ngày 10 tháng 11 năm 2021", "Cách viết địa danh và thời gian"),
        InlineData("Lý Sơn, ngày 10/11/2021 tháng", "Cách viết địa danh và thời gian"),
        InlineData(", ngày 10 tháng 11 năm 2021", "Cách viết địa danh và thời gian"),
        InlineData("Lý Sơn, ngày 10 tháng 11 năm 21", "Cách viết địa danh và thời gian")]
    [InlineData("Lý Sơn, ngày 31 tháng 11 năm 2021", "Ngày ban hành"), InlineData("Lý Sơn, ngày 29 tháng 02 năm 2021", "Ngày ban hành"),
        InlineData("Lý Sơn, ngày 29 tháng 02 năm 2020", null)]
    [InlineData("Lý Sơn, ngày 1 tháng 11 năm 2021", "Cách viết ngày, tháng"),
        InlineData("Lý Sơn, ngày 10 tháng 2 năm 2021", "Cách viết ngày, tháng"),
        InlineData("Lý Sơn, ngày 10 tháng 03 năm 2021", "Cách viết ngày, tháng")]
    public void Place_and_date_have_their_form(string text, string? rule)
    {
        var found = Plain("Lý Sơn, ngày", text).Found();
        foreach (var other in new[] { "Cách viết địa danh và thời gian", "Ngày ban hành", "Cách viết ngày, tháng" })
            Assert.Equal(other == rule, found.Contains($"Ô số 4: {other}"));
    }

    [Theory]
    [InlineData("TM. ỦY BAN NHÂN DÂN", true), InlineData("KT. CHỦ TỊCH", true), InlineData("Q. CHỦ TỊCH", true),
        InlineData("TUQ. CHỦ TỊCH", true), InlineData("TL. CHỦ TỊCH", true), InlineData("TMC CHỦ TỊCH", true), InlineData("CHỦ TỊCH", true)]
    [InlineData("TM ỦY BAN", false), InlineData("T/M ỦY BAN", false), InlineData("K/T CHỦ TỊCH", false), InlineData("T/L CHỦ TỊCH", false),
        InlineData("TM.ỦY BAN", false), InlineData("KT.CHỦ TỊCH", false), InlineData("TUQ CHỦ TỊCH", false),
        InlineData("Q CHỦ TỊCH", false), InlineData("TL", false)]
    public void Authority_is_shortened_with_point_and_blank(string text, bool kept) =>
        Kept(kept, "Ô số 7a: Cách viết quyền hạn", Plain("KT. CHỦ TỊCH", text));

    [Theory]
    [InlineData("Lê Văn Ninh", true), InlineData("TS. Lê Văn Ninh", false), InlineData("ThS Lê Văn Ninh", false),
        InlineData("GS.TS Lê Văn Ninh", false), InlineData("Tiến sĩ Lê Văn Ninh", false), InlineData("Ông Lê Văn Ninh", false),
        InlineData("Bà Lê Thị Ninh", false), InlineData("Bàn Văn Ninh", true), InlineData("TSinh Ninh", true),
        InlineData("BSCKII. Lê Văn Ninh", false)]
    public void A_signer_bears_no_title(string text, bool kept) => Kept(kept, "Ô số 7b: Học hàm, học vị", Plain("Lê Văn Ninh", text));

    [Theory]
    [InlineData("Trên đây là báo cáo./.", true), InlineData("Trên đây là báo cáo./. NVA", true),
        InlineData("Trên đây là báo cáo./.NVANH", true), InlineData("Trên đây là báo cáo./. NVANHX", false),
        InlineData("Trên đây là báo cáo.", false), InlineData("Trên đây là báo cáo/.", false), InlineData("Trên đây ./. là", false)]
    public void The_text_ends_with_its_mark(string text, bool kept)
    {
        var last = Anatomy.Of(Sheets.One).Body[^1];
        Kept(kept, "Ô số 6: Kết thúc nội dung", Sheets.One.Lines(line => line == last, line => line with { Text = text }));
    }

    [Theory]
    [InlineData("1. Công tác chỉ đạo", false), InlineData("1.2. Công tác chỉ đạo", false), InlineData("1. Công tác chỉ đạo:", true),
        InlineData("1. Đã ban hành.", true), InlineData("1. Một;", true), InlineData("1. Một,", true), InlineData("1) Công tác", true),
        InlineData("Công tác", true)]
    public void A_clauses_title_is_bold_where_it_is_no_sentence(string text, bool kept) =>
        Kept(kept, "Ô số 6: Kiểu chữ tiêu đề khoản", One(text));

    [Theory]
    [InlineData("abcdđeg", true), InlineData("ac", false), InlineData("abcde", false), InlineData("b", false), InlineData("ab1a", true),
        InlineData("aba", false), InlineData("hi", false)]
    public void Points_follow_the_vietnamese_letters(string letters, bool kept)
    {
        var lines = letters.Select((letter, i) => Anatomy.Of(Sheets.One).Body.Single(line => line.Text == "Xxx") is var line
            ? line with { Text = letter == '1' ? "1. Mục." : $"{letter}) Việc.", Baseline = line.Baseline + (i * 0.3) } : null!).ToList();
        var anatomy = Anatomy.Of(Sheets.One.Change(page => page.Number > 1 ? page
            : page with { Lines = [.. page.Lines.Where(line => line.Text != "Xxx"), .. lines] }));
        Assert.NotNull(anatomy);
        Assert.Equal(letters.Length, anatomy.Paragraphs.Count(paragraph => lines.Any(line => line.Text == paragraph.Text)));
        var findings = new Findings();
        LevelRules.Points(anatomy, findings);
        Assert.Equal(kept, findings.InOrder().All(finding => finding.Rule != "Thứ tự điểm"));
    }

    [Theory]
    [InlineData("- Sở Nội vụ;", "Ô số 9b: Dấu câu ở Nơi nhận", true), InlineData("- Sở Nội vụ", "Ô số 9b: Dấu câu ở Nơi nhận", false),
        InlineData("- Sở Nội vụ.", "Ô số 9b: Dấu câu ở Nơi nhận", false),
        InlineData("Sở Nội vụ;", "Ô số 9b: Gạch đầu dòng ở Nơi nhận", false),
        InlineData("-Sở Nội vụ;", "Ô số 9b: Gạch đầu dòng ở Nơi nhận", false)]
    public void Recipients_are_listed_with_dash_and_semicolon(string text, string rule, bool kept) =>
        Kept(kept, rule, Plain("- CT, PCT", text));

    [Theory]
    [InlineData("- Lưu: VT.", true), InlineData("- Lưu VT.", false), InlineData("- Lưu: VT;", true), InlineData("- Sở Nội vụ.", false)]
    public void The_last_recipient_is_the_archive(string text, bool kept)
    {
        var paper = Plain("- Lưu", text);
        Kept(kept, "Ô số 9b: Nơi lưu", paper);
        Kept(text[^1] == '.', "Ô số 9b: Dấu câu ở Nơi nhận", paper);
    }

    [Theory]
    [InlineData("TimesNewRomanPS-BoldItalicMT", true), InlineData("ABCDEF+TimesNewRomanPSMT", true), InlineData("Tinos-Bold", true),
        InlineData("LiberationSerif", true), InlineData("Times New Roman,Bold", true), InlineData("Arial", false),
        InlineData("VNTimesNewRoman", false), InlineData("Times-Roman", false)]
    public void Fonts_are_times_or_cut_to_its_widths(string name, bool official) =>
        Assert.Equal(official, FontName.IsOfficial(FontName.Parse(name, false, false).Family));

    [Theory]
    [InlineData("TimesNewRomanPS-BoldItalicMT", "TimesNewRoman", true, true), InlineData("ABCDEF+Tinos-Bold", "Tinos", true, false),
        InlineData("ABCDE+Tinos", "ABCDE+Tinos", false, false), InlineData("Arial-Oblique", "Arial", false, true),
        InlineData("Bold", "Bold", true, false)]
    public void A_fonts_name_says_how_it_looks(string name, string family, bool bold, bool italic) =>
        Assert.Equal((family, bold, italic), FontName.Parse(name, false, false) is var face ? (face.Family, face.Bold, face.Italic)
        : default);

    [Fact]
    public void Grids_are_lines_that_touch()
    {
        Assert.Empty(GridReader.Find([Upright(10, 0, 20)]));
        Assert.Empty(GridReader.Find([Upright(10, 0, 20), Upright(10.8, 0, 20)]));
        var grid = Assert.Single(GridReader.Find([Upright(10, 0, 20), Upright(10.81, 0, 20)]));
        Assert.Equal((10.0, 10.81, 0.0, 20.0), (grid.Left, grid.Right, grid.Top, grid.Bottom));
        // What begins within a hair of what ended belongs to it.
        Assert.Single(GridReader.Find([Upright(10, 0, 20), Upright(50, 0, 20), Upright(10, 20.8, 40), Upright(50, 20.8, 40)]));
        Assert.Equal(2, GridReader.Find([Upright(10, 0, 20), Upright(50, 0, 20), Upright(10, 20.81, 40), Upright(50, 20.81, 40)]).Count);
        var rows = Assert.Single(
            GridReader.Find([Upright(10, 0, 20), Upright(50, 5, 10), Level(0), Level(20.79), Level(-0.79), Level(21)])).Rows;
        Assert.Equal([-0.79, 20.79], rows.Where(row => row is < 0 or > 20));

        static PaperRule Upright(double x, double top, double bottom) => new(x, x, top, bottom, false, false);
        static PaperRule Level(double y) => new(10, 50, y, y, false, false);
    }

    private static void Kept(bool kept, string rule, Paper paper)
    {
        if (kept) Assert.DoesNotContain(rule, paper.Found());
        else Assert.Contains(rule, paper.Found());
    }

    private static Paper One(string text) => Sheets.One.Lines("Xxx", line => line with { Text = text });

    private static Paper Plain(string start, string text) => Sheets.Plain.Lines(start, line => line with { Text = text });
}
