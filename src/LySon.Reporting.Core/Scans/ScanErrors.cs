using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// What the entry grid refuses or doubts, and how it says it. Short: the sentences stand under a name in a narrow column.
/// </summary>
public static class ScanErrors
{
    public const string NotACount = "Chỉ nhập số nguyên, ví dụ 12 hoặc 1.250. Để trống nếu chưa báo cáo.";
    public const string Undecided = "Chọn số được giữ rồi lưu lại.";
    public const string FutureDay = "Chưa đến ngày này nên chưa nhập được lượt quét. Chọn hôm nay hoặc một ngày trước.";

    public static readonly string TooLarge = $"Tối đa {ScanCount.ValueMax.Grouped()} lượt một ngày. Kiểm tra rồi nhập lại.";

    public static string NotOpen(string venue, DateOnly day) =>
        $"“{venue}” không hoạt động vào ngày {day.OnScreen()} nên không lưu được lượt quét. "
        + "Kiểm tra ngày tạo mã và ngày đóng của địa điểm.";

    public static string BelowZero(DateOnly day, long scans) =>
        $"Ngày {day.OnScreen()} chỉ có {scans.Grouped()} lượt quét nên không trừ được nhiều hơn.";

    public const string DoubtMoved = "Số lượt của ngày này vừa thay đổi, hoặc đã có người quyết định. Xem lại rồi quyết định.";
    public const string DoubtReasonMissing = "Nhập lý do giữ nguyên số lượt, ví dụ: hội chợ mở cửa cả ngày.";

    /// <param name="times">Null when the seven days before had no scans.</param>
    public static string Doubtful(long scans, int? times) => times is { } factor
        ? $"{scans.Grouped()} lượt, gấp {factor.Grouped()} lần ngày thường"
            : $"{scans.Grouped()} lượt, trong khi {UsualScans.Days} ngày trước không có lượt nào";

    public static string Unusual(int times) => $"Gấp {times.Grouped()} lần ngày thường, kiểm tra lại";
}
