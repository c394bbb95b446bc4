using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Requests;

/// <summary>Why something about a request is refused, and what to do.</summary>
public static class RequestErrors
{
    public const string NumberMissing = "Nhập số của công văn.";
    public const string NumberRange = "Số công văn từ 1 đến 99.999.";
    public const string SymbolMissing = "Nhập ký hiệu của công văn, ví dụ STTTT-BCVT&CNTT.";
    public const string IssuedOnMissing = "Nhập ngày ban hành công văn.";
    public const string AbstractMissing = "Nhập trích yếu của công văn.";
    public const string TypeUnknown = "Chọn loại văn bản trong danh sách.";
    public const string ReportTitleMissing = "Nhập tên báo cáo mà các đơn vị phải gửi.";
    public const string CutoffMissing = "Nhập ngày chốt số liệu.";
    public const string DueMissing = "Nhập ngày hạn gửi.";
    public const string DueTimeForm = "Nhập giờ theo dạng giờ:phút, ví dụ 17:00.";
    public const string PeriodHalf = "Nhập cả ngày đầu và ngày cuối của kỳ báo cáo, hoặc để trống cả hai.";
    public const string PeriodOrder = "Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.";
    public const string DueBeforeCutoff = "Hạn gửi phải sau ngày chốt số liệu: số liệu của ngày đó chưa có.";
    public const string DueTooSoon =
        "Báo cáo định kỳ phải có hạn gửi cách ngày chốt số liệu ít nhất 01 ngày làm việc (Điều 8 Nghị định 09/2019/NĐ-CP).";
    public const string DueBeforeIssue = "Hạn gửi phải sau ngày ban hành công văn.";
    public const string WorkingDaysRange = "Số ngày làm việc từ 1 đến 60.";
    public const string CutoffForDue = "Nhập ngày chốt số liệu và số ngày làm việc rồi tính hạn gửi.";
    public const string OnlyPeriodicRepeats = "Chỉ báo cáo định kỳ mới lặp lại. Chọn loại báo cáo định kỳ, hoặc không lặp lại.";
    public const string NothingToCollect = "Chọn ít nhất một bảng cần thu.";
    public const string NobodyAsked = "Chọn ít nhất một đơn vị phải báo cáo.";
    public const string AgencyUnknown = "Có đơn vị không còn trong danh sách được yêu cầu. Chọn lại đơn vị phải báo cáo.";
    public const string DuePast = "Hạn gửi đã qua. Sửa hạn gửi trước khi gửi yêu cầu.";
    public const string NothingAsked = "Đề cương chưa có mục nào để các đơn vị báo cáo. Thêm mục vào đề cương.";
    public const string SentAlready = "Yêu cầu này đã gửi rồi.";
    public const string DraftsOnly = "Chỉ xóa được bản soạn chưa gửi. Yêu cầu đã gửi thì đóng lại.";
    public const string Closed = "Yêu cầu đã đóng, không sửa được. Mở lại yêu cầu trước khi sửa.";
    public const string Moved = "Yêu cầu vừa được người khác thay đổi. Xem lại rồi làm tiếp.";

    public const string HeadingMissing = "Nhập tên mục.";
    public const string ColumnsMissing = "Bảng số liệu phải có ít nhất một cột. Thêm cột cho bảng.";
    public const string ColumnNameMissing = "Nhập tên cột.";
    public const string ColumnTwice = "Tên cột này đã có trong bảng. Đặt tên khác.";
    public const string RowTwice = "Có hai dòng cùng tên. Mỗi dòng một tên khác nhau.";
    public const string RangeOrder = "Giá trị lớn nhất phải từ giá trị nhỏ nhất trở lên.";
    public const string RangeOfText = "Cột chữ và cột ngày không có giá trị nhỏ nhất, lớn nhất. Xóa các ô này.";

    public static readonly string TooManyColumns = $"Một bảng có tối đa {TableShape.ColumnsMax} cột.";
    public static readonly string TooManyRows = $"Một bảng có tối đa {TableShape.RowsMax.Grouped()} dòng.";
    public static readonly string RowTooLong = $"Tên dòng dài tối đa {TableShape.RowNameMaxLength} ký tự.";
    public static readonly string TooManySections = $"Đề cương có tối đa {OutlineSection.CountMax} mục.";

    public const string FileMissing = "Chọn tệp kèm theo.";
    public const string FileEmpty = "Tệp rỗng. Chọn tệp khác.";
    public const string FileMacro = "Tệp có macro nên không nhận. Lưu lại tệp không có macro rồi tải lên.";
    public static readonly string FileTooLarge = $"Tệp lớn hơn {RequestFile.SizeMax >> 20} MB. Chọn tệp nhỏ hơn.";
    public static readonly string TooManyFiles = $"Một yêu cầu có tối đa {RequestFile.CountMax} tệp. Bỏ bớt tệp cũ.";
    public const string FileUnknown = "Chỉ nhận tệp PDF, Word, Excel và ảnh PNG, JPEG; nội dung tệp này không thuộc các loại đó.";

    /// <param name="why">"Quốc khánh", "ngày nghỉ hằng tuần".</param>
    public static string DueOnDayOff(DateOnly due, string why, DateOnly next) =>
        $"Hạn gửi {due.OnScreen()} là ngày nghỉ ({why}). Ngày làm việc kế tiếp là {next.OnScreen()}.";

    public static string DueAfterAbove(DateOnly due) =>
        $"Hạn gửi phải trước ngày {due.OnScreen()}, hạn của công văn mà đơn vị phải trả lời.";

    public static string FileNotAsNamed(string extension) =>
        $"Nội dung tệp không đúng với đuôi {extension}. Chọn đúng tệp, không đổi đuôi tệp.";

    /// <param name="others">The other letters of the year that carry the number.</param>
    public static string NumberTwice(int number, int year, IReadOnlyList<string> others) =>
        $"Số {number.ToString(Vietnamese.Culture)} đã dùng trong năm {year.ToString(Vietnamese.Culture)} cho Công văn {Names(others)}.";

    public static string AgencyInUse(IReadOnlyList<string> agencies) =>
        $"{Names(agencies)} đã soạn báo cáo, nên không bỏ ra khỏi yêu cầu được.";

    private const int Named = 3;

    private static string Names(IReadOnlyList<string> names) => names.Count <= Named ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Named))} và {(names.Count - Named).Grouped()} đơn vị khác";
}
