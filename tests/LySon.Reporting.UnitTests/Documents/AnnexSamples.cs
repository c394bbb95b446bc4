using System.Globalization;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Reports with everything that Annex I knows beside the reference report's components.</summary>
internal static class AnnexSamples
{
    public const string Sentence =
        "Các cơ quan, đơn vị, địa phương đã tổ chức triển khai, "
        + "hướng dẫn người dân cài đặt ứng dụng theo chỉ đạo của Ủy ban nhân dân tỉnh. ";

    public static AgencyContact Contact { get; } = new(
        "Thôn Tây An Vĩnh, huyện Lý Sơn, tỉnh Quảng Ngãi", "0255 3867 259", "0255 3867 258", "ubnd-lyson@quangngai.gov.vn",
        "lyson.quangngai.gov.vn");

    public static Verification Verification { get; } = new(new Uri("https://baocao.example.vn/kiem-tra/7F3K-9QXD"), "7F3K-9QXD");

    public static Appendix Narrow { get; } = new(
        "Danh mục các văn bản chỉ đạo đã ban hành",
        [new Paragraph("Các văn bản được xếp theo ngày ban hành."), DirectiveTable.Of(ReferenceReport.Directives)]);

    public static Appendix Wide { get; } = new("Kết quả cài đặt ứng dụng theo từng xã, phường, thị trấn", [WideTable(40)]);

    /// <summary>Mentions its appendices, as it must.</summary>
    public static OfficialReport WithAppendices(params Appendix[] appendices) => ReferenceReport.Build() with
    {
        Body =
        [
            .. ReferenceReport.Build().Body.SkipLast(1),
            new Paragraph("Số liệu chi tiết tại phụ lục kèm theo."),
            new Paragraph("Trên đây là báo cáo của Ủy ban nhân dân huyện Lý Sơn./."),
        ],
        IssuerName = "Ủy ban nhân dân huyện Lý Sơn",
        Appendices = appendices,
    };

    public static OfficialReport Short(params Block[] blocks) => ReferenceReport.Build() with { Body = blocks };

    public static Table WideTable(int rows) => new(
        [
            new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 14, IsNumber: true),
            new("Đơn vị", 50, MinMm: 30),
            .. new[] { "Số hộ", "Số nhân khẩu", "Điện thoại thông minh", "Cài Bluezone", "Cài NCOVI", "Cài PC-Covid", "Sổ sức khỏe điện tử",
                "Mã QR địa điểm", "Lượt quét" }
                .Select(name => new PrintedColumn(name, 22, CellAlignment.Right, MinMm: 16, IsNumber: true)),
            new("Ghi chú", 20, MinMm: 16),
        ],
        [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)
            [Text(i), $"Xã An Hải {Text(i)}", .. Enumerable.Range(1, 9).Select(c => OfficialSpelling.Number((i * 7919L * c) % 100_000)),
                ""])]);

    /// <summary>What a province asks of its districts: words, figures flush right, an empty cell, a total and a note.</summary>
    public static Table Totalled(int rows) => new(
        [
            new("TT", 10, CellAlignment.Center, MinMm: 10, MaxMm: 16, IsNumber: true), new("Đơn vị", 40, MinMm: 18, MaxMm: 80),
            .. new[] { "Mã QR đã tạo\n(mã)", "Diện tích phủ sóng\n(km²)", "Tỷ lệ cài đặt\n(%)" }
                .Select(name => new PrintedColumn(name, 22, CellAlignment.Right, MinMm: 14, MaxMm: 45, IsNumber: true)),
        ],
        [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)
            [Text(i), $"Huyện số {Text(i)}", OfficialSpelling.Number(1234L * i), i % 5 == 0 ? "" : "10,25", "26,94"])])
    {
        Total = ["", "Tổng cộng", OfficialSpelling.Number(1234L * rows * (rows + 1) / 2),
            OfficialSpelling.Number(10.25m * (rows - (rows / 5)), 2), ""],
        Note = "Ghi chú: Số liệu do các huyện, thị xã, thành phố báo cáo đến ngày chốt số liệu; ô để trống là chưa có báo cáo.",
    };

    public static PrintedRegister Register(int entries) => new()
    {
        SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
        IssuingBody = ["ỦY BAN NHÂN DÂN", "HUYỆN LÝ SƠN"],
        Year = 2021,
        Entries = [.. Enumerable.Range(1, entries).Select(i => new PrintedEntry(
            OfficialSpelling.DocumentNumber(i, "BC-UBND"), new DateOnly(2021, 1, 4).AddDays(i),
            $"Báo cáo {ReferenceReport.Directives[i % 11].Content}", "Lê Văn Ninh",
            "Sở Thông tin và Truyền thông; Văn phòng HĐND và UBND huyện", "Văn thư", i % 3 == 0 ? null : i,
            i % 4 == 0 ? null : new DateOnly(2021, 1, 5).AddDays(i)))],
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
