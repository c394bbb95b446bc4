using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>
/// The outgoing register on pages across: agency, title and year, then the ten columns of Annex IV, whose header, numbered as in the form,
/// stands again on every page.
/// </summary>
internal static class RegisterLayout
{
    private const string Title = "SỔ ĐĂNG KÝ VĂN BẢN ĐI";

    private static readonly IReadOnlyList<PrintedColumn> Columns =
    [
        new("Số, ký hiệu văn bản\n(1)", 26, CellAlignment.Center, MinMm: 22, MaxMm: 40),
        new("Ngày tháng văn bản\n(2)", 23, CellAlignment.Center, MinMm: 21, MaxMm: 26),
        new("Tên loại và trích yếu nội dung văn bản\n(3)", 54, MinMm: 40, MaxMm: 90),
        new("Người ký\n(4)", 28, CellAlignment.Center, MinMm: 18, MaxMm: 36),
        new("Nơi nhận văn bản\n(5)", 34, MinMm: 24, MaxMm: 60),
        new("Đơn vị, người nhận bản lưu\n(6)", 22, CellAlignment.Center, MinMm: 16, MaxMm: 36),
        new("Số lượng bản\n(7)", 14, CellAlignment.Center, MinMm: 13, MaxMm: 18, IsNumber: true),
        new("Ngày chuyển\n(8)", 23, CellAlignment.Center, MinMm: 21, MaxMm: 26),
        new("Ký nhận\n(9)", 14, CellAlignment.Center, MinMm: 13, MaxMm: 30),
        new("Ghi chú\n(10)", 14, MinMm: 13, MaxMm: 36),
    ];

    public static PrintedContent Content(PrintedRegister register) => new(
        $"Sổ đăng ký văn bản đi năm {Year(register)} của {string.Join(' ', register.IssuingBody)}", IssuedOn: null, [Table(register)], [],
        HasAddressList: false);

    public static void Arrange(PrintedRegister register, LayoutProfile profile, Action<ArrangedPage> finish)
    {
        var flow = new PageFlow(profile, finish, landscape: true);
        var (styles, frame) = (flow.Styles, flow.Frame);
        var center = (frame.Left + frame.Right) / 2;
        if (!string.IsNullOrWhiteSpace(register.SuperiorBody))
            Line(Part.SuperiorBody, register.SuperiorBody, styles.SuperiorBody);
        foreach (var line in register.IssuingBody)
            Line(Part.IssuingBody, line, styles.IssuingBody, goesOn: line != register.IssuingBody[^1]);
        flow.Y += profile.SpaceBeforeTitlePt;
        Line(Part.TypeName, Title, styles.Title, goesOn: true);
        Line(Part.Abstract, $"Năm {Year(register)}", styles.Title);
        flow.Y += profile.SpaceAfterTitlePt;
        new BodyLayout(flow, [Table(register)]).Place(tail: 0);
        flow.End();

        void Line(Part part, string text, TextStyle style, bool goesOn = false) =>
            (flow.Y, _) = CenteredText.Draw(flow, new PartOrigin(part), text, style, center, frame.TextWidth, flow.Y, goesOn);
    }

    private static Table Table(PrintedRegister register) => new(Columns, [.. register.Entries.Select(Cells)]);

    private static IReadOnlyList<string> Cells(PrintedEntry entry) =>
    [
        entry.Number, OfficialSpelling.ShortDate(entry.IssuedOn), entry.Subject, entry.Signer, entry.Recipients, entry.KeptBy,
        entry.Copies is { } copies ? OfficialSpelling.Number(copies) : "", entry.SentOn is { } day ? OfficialSpelling.ShortDate(day) : "",
        entry.ReceiptSigned, entry.Note,
    ];

    private static string Year(PrintedRegister register) => register.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
