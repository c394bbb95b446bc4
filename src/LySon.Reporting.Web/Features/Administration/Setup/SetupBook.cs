using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Documents.Forms;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>The set-up workbook as the portal gives it out, and as it gives back one that has errors.</summary>
internal static class SetupBook
{
    public const string FileName = "thiet-lap.xlsx";
    public const string MarkedName = "thiet-lap-co-danh-dau-loi.xlsx";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Advice = "Cần sửa";

    private static readonly IReadOnlyList<string> Guide =
    [
        "Thiết lập cổng báo cáo từ tệp",
        "1. Điền các trang tính Cơ quan, Người ký, Tài khoản, Đối tượng thống kê, Địa điểm. "
            + "Mỗi dòng một mục; không bắt buộc điền đủ năm trang.",
        "2. Chọn một ô để xem cách ghi. Ô có mũi tên thì chọn trong danh sách. Ngày ghi ngày/tháng/năm.",
        "3. Không đổi tên trang tính và dòng tiêu đề. Đổi thứ tự cột, thêm cột riêng đều được.",
        "4. Lưu tệp dạng XLSX rồi tải lên trang Thiết lập. Cổng cho xem trước từng thay đổi và từng ô sai; "
            + "chưa bấm Thiết lập thì chưa ghi gì.",
        "5. Dòng chưa có trong cổng được thêm, dòng khác được sửa, dòng giống được giữ nguyên. Không dòng nào bị xóa: "
            + "đơn vị không có trong tệp giữ nguyên.",
        "6. Cơ quan đổi tên: thêm một dòng cùng mã với ngày áp dụng mới, giữ dòng cũ. Văn bản trước ngày đó vẫn in tên cũ.",
        "7. Tài khoản mới được cấp mã đăng nhập lần đầu, in thành phiếu sau khi thiết lập. Tệp không chứa mật khẩu.",
        "Tệp này lập từ dữ liệu đang có, gồm họ tên, tên đăng nhập, địa chỉ thư: chỉ chuyển cho người có trách nhiệm.",
    ];

    public static byte[] Write(SetupStock stock) => FormWorkbook.Write(new("Hướng dẫn", Guide, [.. SetupPlan.NewSheets()
        .Select(sheet => Sheet(sheet, stock, [.. sheet.Rows(stock).Select(cells => new FormRow(cells))], []))]));

    /// <summary>The file as it was handed in, wrong cells in red and beside each row what to write.</summary>
    public static byte[] Write(SetupPlan plan, SetupStock stock) => FormWorkbook.Write(new("Hướng dẫn", Guide, [.. plan.Sheets.Select(p =>
        Sheet(p.Sheet, stock, [.. p.Rows.Select(row => Marked(p.Sheet, row))], [new(Advice, 60, "Xóa cột này hay để nguyên đều được")]))]));

    private static FormRow Marked(SetupSheet sheet, SetupRow row) => new(
        [.. sheet.Columns.Select(row.Raw), string.Join('\n', row.Errors.Select(e => $"{e.Header}: {e.Sentence}"))],
        [.. sheet.Columns.Select((c, i) => (Column: c, Index: i)).Where(c => row.Errors.Any(e => e.Header == c.Column.Header))
            .Select(c => c.Index)]);

    private static FormSheet Sheet(SetupSheet sheet, SetupStock stock, IReadOnlyList<FormRow> rows, IEnumerable<FormColumn> more) =>
        new(sheet.Name, [.. sheet.Columns.Select(c => Column(c, stock)), .. more], rows);

    private static FormColumn Column(SetupColumn column, SetupStock stock) => new(column.Header, column.Width, column.Hint)
    {
        IsDay = column.IsDay,
        Words = column.Offer switch
        {
            SetupOffer.Yes => YesOrNo,
            SetupOffer.Kinds => [.. stock.Kinds.Where(k => k.IsValidOn(stock.Today)).Select(k => k.Name)],
            SetupOffer.Roles => [.. Roles.All.Select(Roles.Title)],
            _ => null,
        },
        Source = column.Offer switch
        {
            SetupOffer.Agencies => ("Cơ quan", 0),
            SetupOffer.Groups => ("Đối tượng thống kê", 1),
            _ => null,
        },
    };

    private static readonly IReadOnlyList<string> YesOrNo = [SetupSheet.Yes, SetupSheet.No];
}
