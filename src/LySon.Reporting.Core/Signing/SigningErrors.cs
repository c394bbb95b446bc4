namespace LySon.Reporting.Core.Signing;

/// <summary>Why a signed file is refused, and what to do.</summary>
public static class SigningErrors
{
    public const string Draft = "Báo cáo chưa có số và ngày ban hành nên chưa ký số được. Cấp số trước rồi ký.";
    public const string FileMissing = "Chọn tệp PDF đã ký.";
    public const string CertificateMissing = "Chọn tệp chứng thư số (.p12, .pfx) của người ký.";
    public const string PasswordMissing = "Nhập mật khẩu của tệp chứng thư số.";
    public const string PasswordTooLong = "Mật khẩu dài quá 200 ký tự. Kiểm tra rồi nhập lại.";
    public const string RoleMissing = "Chọn ký với tư cách nào.";
    public const string Moved = "Vừa có tệp ký khác được lưu cho báo cáo này. Xem lại danh sách rồi ký vào tệp mới nhất.";
    public const string KeptAlready = "Tệp này đã được lưu.";
    public const string NotThisReport =
        "Tệp không phải bản PDF hiện tại của báo cáo này. Tải lại bản PDF từ cổng, ký vào đúng tệp đó rồi tải lên.";
    public const string Unsigned = "Tệp chưa có chữ ký số. Ký tệp bằng phần mềm ký số rồi tải lên.";

    public static readonly string TooLarge = $"Tệp lớn hơn {SignedDocument.LargestMb} MB. Chọn đúng tệp PDF của báo cáo đã ký.";
    public static readonly string TooMany = $"Báo cáo đã có {SignedDocument.MostPerReport} tệp ký. Liên hệ người quản trị.";
}
