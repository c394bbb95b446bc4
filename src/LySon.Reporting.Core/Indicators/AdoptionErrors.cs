using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Indicators;

/// <summary>What is refused or doubted about an adoption figure, and how it is said.</summary>
public static class AdoptionErrors
{
    public const string ApplicationMissing = "Nhập tên ứng dụng, ví dụ PC-Covid.";
    public const string AsOfMissing = "Nhập ngày chốt số liệu.";
    public const string InFuture = "Ngày chốt ở sau hôm nay. Nhập hôm nay hoặc một ngày trước.";
    public const string InstalledMissing = "Nhập số máy đã cài. Nhập 0 nếu chưa có máy nào.";
    public const string SmartphonesMissing = "Nhập số điện thoại thông minh trên địa bàn.";
    public const string NoSmartphones = "Số điện thoại thông minh phải lớn hơn 0 để tính được tỷ lệ.";
    public const string CountRange = "Nhập số từ 0 đến 99.999.999.";

    public const string JustTaken = "Người khác vừa lưu số liệu của ứng dụng và ngày này. Bấm Lưu lần nữa để xem lại.";

    public static string MoreThanPhones(int smartphones) =>
        $"Số máy đã cài không thể nhiều hơn {smartphones.Grouped()} điện thoại thông minh. Kiểm tra lại hai số.";

    public static string AlreadyThere(string application, DateOnly day) =>
        $"Đã có số liệu {application} chốt ngày {day.OnScreen()}. Sửa số liệu đó hoặc chọn ngày chốt khác.";

    public static string Fell(Adoption previous) =>
        $"Số máy đã cài ít hơn {previous.Installed.Grouped()} máy của kỳ chốt {previous.AsOf.OnScreen()}. "
        + "Kiểm tra lại, nếu đúng thì lưu lần nữa.";
}
