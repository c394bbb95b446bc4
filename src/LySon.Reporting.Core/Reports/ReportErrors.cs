using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports;

/// <summary>Why something about a report is refused, and what to do.</summary>
public static class ReportErrors
{
    private const int TokenShown = 60;

    public const string TitleMissing = "Nhập trích yếu của báo cáo.";
    public const string HeadingMissing = "Nhập tên mục.";
    public const string CutoffMissing = "Nhập ngày chốt số liệu.";
    public const string SymbolMissing = "Nhập ký hiệu, ví dụ BC-UBND.";
    public const string SymbolForm = "Ký hiệu không có khoảng trắng. Nhập theo dạng BC-UBND.";
    public const string NumberWithoutDate = "Đã có số thì phải có ngày ban hành. Nhập ngày, hoặc bỏ cả số và ngày.";
    public const string DateWithoutNumber = "Đã có ngày ban hành thì phải có số. Nhập số, hoặc bỏ cả số và ngày.";
    public const string NumberRange = "Số phải từ 1 đến 99.999. Kiểm tra sổ đăng ký văn bản đi rồi nhập lại.";
    public const string DateInFuture = "Ngày ban hành không được sau hôm nay. Kiểm tra rồi nhập lại ngày.";
    public const string CutoffTooLate = "Ngày chốt số liệu không được sau hôm nay: số liệu của ngày đó chưa có.";
    public const string SignatoryUnknown = "Người ký không có trong danh sách của đơn vị. Chọn lại người ký.";
    public const string NumberedStays = "Báo cáo đã cấp số nên không xóa được. Bỏ số và ngày ban hành trước nếu cấp nhầm.";
    public const string AnsweredAgain = "Không khôi phục được: yêu cầu này đã có báo cáo khác của đơn vị.";

    public static string DirectivesMoved(string who) =>
        $"{who} vừa sửa báo cáo này, nên lựa chọn văn bản của anh/chị chưa được lưu. Danh sách bên dưới là bản đang lưu; chọn lại rồi lưu.";

    public static string BrokenReference(string token) =>
        $"Không hiểu chỗ chèn số liệu {Short(token)}. Xóa đoạn này rồi chọn lại trong bảng “Chèn số liệu”.";

    public static string UnknownFigure(FigureReference reference) =>
        $"Không có số liệu {Short(reference.ToString())}. Xóa đoạn này rồi chọn lại trong bảng “Chèn số liệu”.";

    public static string UnknownSpelling(FigureReference reference, Figure figure) =>
        $"Số liệu “{figure.Label}” không có cách ghi “{reference.Format}”. Dùng một trong các cách: {string.Join(", ", figure.Spellings.Select(s => s.Format))}.";

    public static string NumberTaken(string numberAndSymbol, int year) =>
        string.Create(Vietnamese.Culture, $"Số {numberAndSymbol} năm {year:0} đã cấp cho báo cáo khác. Kiểm tra sổ đăng ký văn bản đi rồi nhập số khác.");

    private static string Short(string token) => token.Length <= TokenShown ? token : token[..TokenShown] + "…";
}
