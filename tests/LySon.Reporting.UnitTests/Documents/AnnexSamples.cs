using System.Globalization;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>Reports with everything that Annex I knows beside the reference report's components.</summary>
internal static class AnnexSamples
{
    public const string Sentence = "Các cơ quan, đơn vị, địa phương đã tổ chức triển khai, hướng dẫn người dân cài đặt ứng dụng theo chỉ đạo của Ủy ban nhân dân tỉnh. ";

    public static AgencyContact Contact { get; } = new(
        "Thôn Tây An Vĩnh, huyện Lý Sơn, tỉnh Quảng Ngãi", "0255 3867 259", "0255 3867 258", "ubnd-lyson@quangngai.gov.vn", "lyson.quangngai.gov.vn");

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
            .. new[] { "Số hộ", "Số nhân khẩu", "Điện thoại thông minh", "Cài Bluezone", "Cài NCOVI", "Cài PC-Covid", "Sổ sức khỏe điện tử", "Mã QR địa điểm", "Lượt quét" }
                .Select(name => new TableColumn(name, 22, CellAlignment.Right, MinMm: 16, IsNumber: true)),
            new("Ghi chú", 20, MinMm: 16),
        ],
        [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)
            [Text(i), $"Xã An Hải {Text(i)}", .. Enumerable.Range(1, 9).Select(c => OfficialSpelling.Number((i * 7919L * c) % 100_000)), ""])]);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
