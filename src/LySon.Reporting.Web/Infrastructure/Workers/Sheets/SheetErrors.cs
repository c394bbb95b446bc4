using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>Why a table that somebody handed in is not read, and how it is said.</summary>
public static class SheetErrors
{
    public const string NoTable = "Chỉ nhận tệp XLSX hoặc CSV. Mở tệp bằng Excel rồi lưu lại thành XLSX.";
    public const string NoBook = "Chỉ nhận tệp XLSX. Mở tệp bằng Excel rồi lưu lại thành XLSX.";
    public const string OldExcel = "Tệp này là XLS kiểu cũ hoặc có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại thành XLSX.";
    public const string Unreadable = "Không đọc được tệp: tệp bị hỏng hoặc bị cắt cụt. Mở bằng Excel rồi lưu lại thành XLSX.";
    public const string NotUtf8 = "Không đọc được chữ trong tệp CSV. Lưu lại với bảng mã UTF-8, hoặc lưu thành XLSX.";
    public const string TooWide = "Tệp có quá nhiều cột. Giữ lại các cột cần dùng rồi tải lên lại.";
    public const string OpenQuote = "Tệp CSV có dấu ngoặc kép mở mà không đóng. Sửa lại tệp, hoặc lưu thành XLSX.";
    public const string TooMuch =
        "Nội dung trong tệp quá lớn so với một bảng số liệu. Chép các cột cần dùng sang một tệp mới rồi tải lên lại.";

    public static readonly string CellTooLong =
        $"Tệp có ô chứa hơn {SheetLimits.CellMax.Grouped()} chữ. Giữ lại các cột cần dùng rồi tải lên lại; "
        + "với tệp CSV, xem lại dấu ngoặc kép chưa đóng.";

    public static string TooManyRows(int most) => $"Tệp có hơn {most.Grouped()} dòng. Chia thành nhiều tệp nhỏ hơn.";
}
