namespace LySon.Reporting.Core.Reports;

/// <summary>Why something about a report is refused, and what to do.</summary>
public static class ReportErrors
{
    private const int TokenShown = 60;

    public const string TitleMissing = "Nhập trích yếu của báo cáo.";
    public const string HeadingMissing = "Nhập tên mục.";
    public const string CutoffMissing = "Nhập ngày chốt số liệu.";
    public const string CutoffTooLate = "Ngày chốt số liệu không được sau hôm nay: số liệu của ngày đó chưa có.";
    public const string SignatoryUnknown = "Người ký không có trong danh sách của đơn vị. Chọn lại người ký.";
    public const string OnlyDraftsGo = "Chỉ xóa được dự thảo chưa trình duyệt. Báo cáo bị trả lại thì sửa rồi trình lại.";
    public const string AnsweredAgain = "Không khôi phục được: yêu cầu này đã có báo cáo khác của đơn vị.";

    public static string DirectivesMoved(string who) =>
        $"{who} vừa sửa báo cáo này, nên lựa chọn văn bản của anh/chị chưa được lưu. Danh sách bên dưới là bản đang lưu; chọn lại rồi lưu.";

    public static string BrokenReference(string token) =>
        $"Không hiểu chỗ chèn số liệu {Short(token)}. Xóa đoạn này rồi chọn lại trong bảng “Chèn số liệu”.";

    public static string UnknownFigure(FigureReference reference) =>
        $"Không có số liệu {Short(reference.ToString())}. Xóa đoạn này rồi chọn lại trong bảng “Chèn số liệu”.";

    public static string UnknownSpelling(FigureReference reference, Figure figure) =>
        $"Số liệu “{figure.Label}” không có cách ghi “{reference.Format}”. Dùng một trong các cách: {string.Join(", ", figure.Spellings.Select(s => s.Format))}.";

    private static string Short(string token) => token.Length <= TokenShown ? token : token[..TokenShown] + "…";
}
