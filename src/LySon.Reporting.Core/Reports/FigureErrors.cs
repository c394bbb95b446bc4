namespace LySon.Reporting.Core.Reports;

/// <summary>Why a figure cannot be said.</summary>
public static class FigureErrors
{
    public const string NoPreviousReport = "Chưa có báo cáo kỳ trước đã phát hành theo cùng đề cương để so sánh";
}
