using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Scans.Imports;

/// <summary>What is refused of a file or a batch of counts, and how it is said. Sentences of a row stand behind "Dòng 12: ".</summary>
public static class ImportErrors
{
    public const string FileMissing = "Chọn tệp XLSX hoặc CSV có lượt quét.";
    public const string Empty = "Tệp không có dòng số liệu nào dưới dòng tiêu đề.";
    public const string NoColumns = "Dòng đầu tiên phải là tiêu đề của ít nhất ba cột: địa điểm, ngày, lượt quét.";
    public const string ColumnMissing = "Chọn cột.";
    public const string SameColumn = "Mỗi cột chỉ dùng cho một loại số liệu.";
    public const string Moved = "Trạng thái của lần nạp này vừa thay đổi. Xem lại bên dưới.";

    public static readonly string TooLarge = $"Tệp lớn hơn {ScanImport.FileMaxBytes >> 20} MB. Chia thành nhiều tệp nhỏ hơn.";

    public const string NoVenue = "thiếu địa điểm.";
    public const string NoDay = "thiếu ngày.";
    public const string NoCount = "thiếu lượt quét; nhập 0 nếu không có lượt nào.";
    public const string NotACount = "lượt quét phải là số nguyên từ 0, ví dụ 12 hoặc 1.250.";

    public static readonly string CountTooLarge = $"lượt quét tối đa {ScanCount.ValueMax.Grouped()} một ngày.";

    public static string UnknownVenue(string text) => $"đơn vị không có địa điểm “{text}”.";
    public static string TwinVenues(string text, int venues) => $"có {venues.Grouped()} địa điểm tên “{text}”; ghi mã QR thay cho tên.";
    public static string NotADay(string text) => $"“{text}” không phải là ngày dạng ngày/tháng/năm.";
    public static string FutureDay(DateOnly day) => $"chưa đến ngày {day.OnScreen()}.";
    public static string NotOpen(string venue, DateOnly day) => $"“{venue}” không hoạt động vào ngày {day.OnScreen()}.";
    public static string Twice(string venue, DateOnly day, int row) => $"“{venue}”, ngày {day.OnScreen()} đã có ở dòng {row.Grouped()}.";
}
