using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Time;

namespace LySon.Reporting.Web.Features.Administration.Status;

/// <summary>Pages and moments in the words of the page.</summary>
internal static class StatusWords
{
    /// <summary>The pages that are asked for most, by the first part of their route.</summary>
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        [""] = "Tổng quan", ["directives"] = "Văn bản chỉ đạo", ["venues"] = "Địa điểm QR", ["scans"] = "Lượt quét",
        ["imports"] = "Nạp lượt quét",
        ["statistics"] = "Thống kê", ["adoption"] = "Số liệu cài đặt", ["requests"] = "Yêu cầu báo cáo", ["reports"] = "Báo cáo",
        ["register"] = "Sổ văn bản đi",
        ["rollup"] = "Bảng tổng hợp", ["administration"] = "Quản trị", ["audit"] = "Nhật ký hệ thống", ["account"] = "Tài khoản",
        ["search"] = "Tìm kiếm",
        ["notifications"] = "Thông báo", ["guide"] = "Hướng dẫn", ["inspection"] = "Kiểm tra tệp PDF", ["q"] = "Trang của mã QR",
        ["v"] = "Kiểm tra văn bản",
    };

    /// <summary>"Báo cáo (reports/{id}/print)"</summary>
    public static string Page(string route) => Pages.TryGetValue(route.Split('/')[0], out var name)
        ? route.Contains('/', StringComparison.Ordinal) ? $"{name} ({route})" : name : route;

    /// <summary>"còn 12 ngày", "đã hết hạn"</summary>
    public static string DaysLeft(DateTime end, DateTime now) =>
        end <= now ? "đã hết hạn" : $"còn {Numbers.Whole((long)(end - now).TotalDays)} ngày";

    /// <summary>"hôm nay 02:30", "1 phút trước"</summary>
    public static string Checked(DateTime? at, DateTime now) => at is not { } then || now - then < TimeSpan.FromMinutes(1) ? "vừa xong"
        : now - then < TimeSpan.FromHours(1) ? $"{(int)(now - then).TotalMinutes} phút trước" : Moments.Near(then, now);
}
