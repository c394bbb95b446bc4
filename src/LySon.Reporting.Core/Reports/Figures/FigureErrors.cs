namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>Why a figure cannot be said, or what names it is refused.</summary>
public static class FigureErrors
{
    public const string NoPreviousReport = "Chưa có báo cáo kỳ trước đã phát hành theo cùng đề cương để so sánh";

    public static string BrokenReference(string token) =>
        $"Không hiểu chỗ chèn số liệu {Short(token)}. Xóa đoạn này rồi chọn lại trong bảng “Chèn số liệu”.";

    public static string UnknownFigure(FigureReference reference) =>
        $"Không có số liệu {Short(reference.ToString())}. Xóa đoạn này rồi chọn lại trong bảng “Chèn số liệu”.";

    public static string UnknownSpelling(FigureReference reference, Figure figure) =>
        $"Số liệu “{figure.Label}” không có cách ghi “{reference.Format}”. "
        + $"Dùng một trong các cách: {string.Join(", ", figure.Spellings.Select(s => s.Format))}.";

    private const int TokenShown = 60;

    private static string Short(string token) => token.Length <= TokenShown ? token : token[..TokenShown] + "…";
}
