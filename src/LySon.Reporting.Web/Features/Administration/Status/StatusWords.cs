using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>Spans, sizes and pages in the words of the page.</summary>
internal static class StatusWords
{
    /// <summary>The pages that are asked for most, by the first part of their route.</summary>
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        [""] = "Tổng quan", ["directives"] = "Văn bản chỉ đạo", ["venues"] = "Địa điểm QR", ["scans"] = "Lượt quét", ["imports"] = "Nạp lượt quét",
        ["statistics"] = "Thống kê", ["adoption"] = "Số liệu cài đặt", ["requests"] = "Yêu cầu báo cáo", ["reports"] = "Báo cáo", ["register"] = "Sổ văn bản đi",
        ["rollup"] = "Bảng tổng hợp", ["administration"] = "Quản trị", ["audit"] = "Nhật ký hệ thống", ["account"] = "Tài khoản", ["search"] = "Tìm kiếm",
        ["notifications"] = "Thông báo", ["guide"] = "Hướng dẫn", ["inspection"] = "Kiểm tra tệp PDF", ["q"] = "Trang của mã QR", ["v"] = "Kiểm tra văn bản",
    };

    /// <summary>"Báo cáo (reports/{id}/print)"</summary>
    public static string Page(string route) => Pages.TryGetValue(route.Split('/')[0], out var name) ? route.Contains('/', StringComparison.Ordinal) ? $"{name} ({route})" : name : route;

    /// <summary>"2 giờ 43 phút", "12 phút", "3 ngày"</summary>
    public static string Span(TimeSpan span) => span.TotalMinutes < 1 ? "chưa đến 1 phút"
        : span.TotalHours < 1 ? $"{(int)span.TotalMinutes} phút"
        : span.TotalDays < 2 ? $"{(int)span.TotalHours} giờ {span.Minutes} phút"
        : $"{Numbers.Whole((long)span.TotalDays)} ngày";

    /// <summary>"còn 12 ngày", "đã hết hạn"</summary>
    public static string DaysLeft(DateTime end, DateTime now) => end <= now ? "đã hết hạn" : $"còn {Numbers.Whole((long)(end - now).TotalDays)} ngày";

    /// <summary>"2,8 giây", "0,24 giây"</summary>
    public static string Seconds(TimeSpan span) => $"{Numbers.Decimal((decimal)span.TotalSeconds, span.TotalSeconds < 1 ? 2 : 1)} giây";

    /// <summary>"126 GB", "6,5 GB", "870 MB"</summary>
    public static string Size(long bytes) => bytes >= 1L << 30 ? $"{Numbers.Decimal((decimal)bytes / (1L << 30), bytes >= 100L << 30 ? 0 : 1)} GB" : Numbers.FileSize(bytes);

    /// <summary>"hôm nay 02:30", "1 phút trước"</summary>
    public static string Checked(DateTime? at, DateTime now) => at is not { } then || now - then < TimeSpan.FromMinutes(1) ? "vừa xong"
        : now - then < TimeSpan.FromHours(1) ? $"{(int)(now - then).TotalMinutes} phút trước" : Moments.Near(then, now);
}
