using LySon.Reporting.Core.Setups;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>What is refused of a set-up workbook, and how it is said.</summary>
internal static class SetupErrors
{
    public const string FileMissing = "Chọn tệp XLSX đã điền.";
    public static readonly string TooLarge = $"Tệp lớn hơn {SetupRun.FileMaxBytes >> 20} MB. Bỏ bớt hình ảnh, trang tính thừa rồi lưu lại.";
    public const string Moved = "Trạng thái của tệp này vừa thay đổi. Xem lại bên dưới.";
    public const string Stale =
        "Dữ liệu trong cổng vừa được người khác sửa sau khi anh/chị xem trước. Chưa ghi gì; xem lại các thay đổi bên dưới "
        + "rồi bấm Thiết lập.";
    public const string NothingToDo = "Tệp không có gì khác với dữ liệu đang có.";
    public const string SlipsGone = "Phiếu đã được tải, hoặc đã quá 24 giờ. Cấp mã mới cho từng người ở trang tài khoản.";

    public const string NotYes = "Ghi có hoặc không.";
    public const string Late = "Không hoàn tác được nữa.";

    public const string AgencyMissing = "Ghi đơn vị như cột Tên viết tắt của trang tính Cơ quan.";
    public const string CodeOrName = "Ghi mã hoặc tên viết tắt của cơ quan.";
    public const string CodeFromName = "Không lập được mã từ tên viết tắt. Ghi mã, ví dụ xa-ba-vi.";
    public const string ParentSelf = "Cơ quan cấp trên không được nằm dưới chính cơ quan này.";
    public const string MailComma = "Có dấu phẩy trong địa chỉ. Thay bằng dấu chấm.";
    public const string MailForm = "Địa chỉ thư chưa đúng, ví dụ ten@coquan.gov.vn.";
    public const string MailOwn = "Chỉ người dùng đổi được địa chỉ thư đã có. Để nguyên như trong tệp mẫu.";
    public const string NameForm = "Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các dấu . - _ @ +.";
    public const string AdministratorAgency = "Tài khoản quản trị không thuộc đơn vị nào. Để trống ô này.";
    public const string LastAdministrator = "Đây là quản trị cuối cùng. Giữ vai trò Quản trị, hoặc thêm quản trị khác trước.";
    public const string GroupCommon = "Để trống thì mọi đơn vị dùng chung.";
    public const string CodeUnknown = "Cổng không có mã QR này. Để trống ô với địa điểm mới; cổng tự cấp mã.";
    public const string CodeElsewhere = "Mã QR này là của địa điểm thuộc đơn vị khác. Để trống ô với địa điểm mới.";
    public const string OpenedFixed = "Địa điểm đã có lượt quét nên ngày tạo mã không đổi bằng tệp được. Ghi lại ngày cũ.";

    public static string NoSheet(string sheet) =>
        $"Tệp không có trang tính “{sheet}”, hoặc trang này trống. Tải tệp mẫu của cổng rồi điền vào đó.";

    public static string NoColumn(string sheet, IEnumerable<string> columns) =>
        $"Trang tính “{sheet}” thiếu cột {string.Join(", ", columns.Select(c => $"“{c}”"))}. Giữ nguyên dòng tiêu đề của tệp mẫu.";

    public static string Unknown(IEnumerable<string> choices) => $"Chọn một trong: {string.Join(", ", choices)}.";
    public static string AgencyUnknown(string text) => $"Không có cơ quan “{text}” trong cổng và trong trang tính Cơ quan.";
    public static string AgencyTwice(string text, int found) => $"Có {found.Grouped()} cơ quan tên “{text}”. Ghi mã thay cho tên.";
    public static string GroupUnknown(string text) => $"Đơn vị không có đối tượng thống kê “{text}”. Thêm ở trang tính Đối tượng thống kê.";
    public static string Twice(string address) => $"Trùng với ô {address}. Mỗi dòng một lần.";
    public static string TwinVenues(string name, int found) =>
        $"Đơn vị có {found.Grouped()} địa điểm tên “{name}”. Ghi mã QR để phân biệt.";
    public static string Differs(string address) => $"Khác với ô {address} của cùng cơ quan. Ghi giống nhau ở mọi dòng của cơ quan này.";
}
