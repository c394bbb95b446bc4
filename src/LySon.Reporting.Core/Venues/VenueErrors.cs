using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Venues;

/// <summary>What is refused or doubted about a venue or a group, and how it is said.</summary>
public static class VenueErrors
{
    public const string NameMissing = "Nhập tên địa điểm.";
    public const string GroupMissing = "Chọn đối tượng thống kê.";
    public const string GroupUnknown = "Đối tượng thống kê này không còn. Chọn đối tượng khác trong danh sách.";
    public const string OpenedMissing = "Nhập ngày tạo mã.";
    public const string OpenedInFuture = "Ngày tạo mã ở sau hôm nay. Kiểm tra rồi nhập lại ngày.";
    public const string PhoneForm = "Nhập 8 đến 15 chữ số, có thể có dấu +, dấu cách, dấu chấm hoặc gạch nối.";
    public const string ClosedMissing = "Nhập ngày đóng địa điểm.";
    public const string ClosedTooLate = "Ngày đóng ở sau hôm nay quá một năm. Kiểm tra lại năm.";
    public const string AlreadyClosed = "Địa điểm đã được đóng. Mở lại trước khi chọn ngày đóng khác.";
    public const string AlreadyOpen = "Địa điểm đang hoạt động, không cần mở lại.";
    public const string CodeChanged = "Người khác vừa đổi mã của địa điểm này. Xem mã đang dùng trước khi đổi lần nữa.";
    public const string Changed = "Người khác vừa sửa địa điểm này. Xem lại thông tin rồi thực hiện lại.";

    public const string GroupNameMissing = "Nhập tên in trên báo cáo.";
    public const string GroupShortNameMissing = "Nhập tên gọn.";
    public const string GroupNameTaken = "Đã có đối tượng thống kê mang tên này. Đặt tên khác để phân biệt trên báo cáo.";
    public const string GroupChanged = "Người khác vừa sửa đối tượng thống kê này. Xem lại rồi thực hiện lại.";

    public static string OpenedAfterCounts(DateOnly first) =>
        $"Địa điểm đã có lượt quét từ ngày {first.OnScreen()}. Nhập ngày tạo mã không muộn hơn ngày đó.";

    public static string OpenedAfterClosed(DateOnly closed) =>
        $"Địa điểm đóng từ ngày {closed.OnScreen()}. Nhập ngày tạo mã trước ngày đó.";

    public static string ClosedBeforeOpened(DateOnly opened) =>
        $"Địa điểm được tạo mã ngày {opened.OnScreen()}. Nhập ngày đóng sau ngày đó.";

    public static string ClosedBeforeCounts(DateOnly last) =>
        $"Địa điểm đã có lượt quét đến ngày {last.OnScreen()}. "
        + $"Nhập ngày đóng từ {last.AddDays(1).OnScreen()}, hoặc xóa số liệu các ngày sau đó trước.";

    /// <summary>A venue with figures is part of reports already sent, so it stays.</summary>
    public static string HasCounts(string name, int days) =>
        $"Không xóa được “{name}” vì đã có lượt quét của {days.Grouped()} ngày trong các báo cáo. "
        + "Đóng địa điểm để ngừng thống kê mà vẫn giữ số liệu.";

    public static string Duplicate(Venue other) =>
        $"Đã có địa điểm “{other.Name}”{(other.Address.Length > 0 ? $", {other.Address}" : "")}"
        + $"{(other.ClosedOn is { } day ? $" (đóng từ {day.OnScreen()})" : "")}. Kiểm tra để không thống kê hai lần.";

    public static string GroupInUse(string name, int venues) =>
        $"Không xóa được “{name}” vì đang có {venues.Grouped()} địa điểm. Chuyển các địa điểm sang đối tượng khác trước.";
}
