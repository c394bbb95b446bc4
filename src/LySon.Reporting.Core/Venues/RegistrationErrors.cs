namespace LySon.Reporting.Core.Venues;

/// <summary>What is refused of a registration, and how it is said to owners and to staff.</summary>
public static class RegistrationErrors
{
    public const string NameMissing = "Nhập tên địa điểm.";
    public const string AddressMissing = "Nhập địa chỉ.";
    public const string AgencyMissing = "Chọn cơ quan nơi có địa điểm.";
    public const string AgencyUnknown = "Cơ quan này không nhận đăng ký. Chọn cơ quan khác trong danh sách.";
    public const string GroupMissing = "Chọn loại địa điểm.";
    public const string GroupUnknown = "Loại địa điểm này không thuộc cơ quan đã chọn. Chọn loại khác trong danh sách.";
    public const string ContactMissing = "Nhập họ và tên người đăng ký.";
    public const string PhoneMissing = "Nhập số điện thoại để cơ quan liên hệ khi cần.";
    public const string ConsentMissing = "Đánh dấu vào ô đồng ý để gửi đăng ký.";
    public const string FilledByProgram = "Biểu mẫu có ô ẩn đã được điền tự động nên chưa gửi. Tải lại trang rồi nhập lại bằng tay.";
    public const string Twice = "Địa điểm này đã được đăng ký và đang chờ duyệt, không cần gửi lại.";
    public const string QueueFull =
        "Cơ quan này đang có quá nhiều đăng ký chờ duyệt. Gửi lại sau vài ngày, hoặc liên hệ trực tiếp cơ quan.";

    public const string ReasonMissing = "Nhập lý do từ chối để người đăng ký biết cần làm gì.";
    public const string AlreadyDecided = "Đăng ký này đã được người khác xử lý.";
}
