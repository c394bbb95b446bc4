using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>Something cannot be signed; the message is the Vietnamese sentence for the person who wants to.</summary>
public sealed class SigningRefusedException : Exception
{
    private SigningRefusedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static SigningRefusedException CertificateTooLarge() => new("Tệp chứng thư số quá lớn. Chọn tệp .p12 hoặc .pfx của người ký.");

    // Which of the two it is, the file does not tell.
    internal static SigningRefusedException CertificateUnreadable(Exception cause) =>
        new("Không mở được chứng thư số: mật khẩu không đúng, hoặc tệp không phải .p12, .pfx. Kiểm tra rồi nhập lại.", cause);

    internal static SigningRefusedException NoKey() =>
        new("Tệp chứng thư số không có khóa bí mật nên không ký được. Chọn tệp .p12 hoặc .pfx có khóa.");

    internal static SigningRefusedException NotValid(X509Certificate2 certificate) =>
        new($"Chứng thư số chỉ có hiệu lực từ {Day(certificate.NotBefore)} đến {Day(certificate.NotAfter)}. "
            + "Dùng chứng thư số còn hiệu lực.");

    internal static SigningRefusedException OtherPurpose() => new("Chứng thư số này không được cấp để ký. Dùng chứng thư số ký văn bản.");

    internal static SigningRefusedException WeakKey() =>
        new("Khóa của chứng thư số quá ngắn nên không còn an toàn. Dùng chứng thư số có khóa RSA từ 2048 bit.");

    internal static SigningRefusedException KeyRefused(Exception cause) =>
        new("Khóa của chứng thư số không ký được. Dùng chứng thư số khác.", cause);

    internal static SigningRefusedException NoTimestamp(Exception cause) =>
        new("Máy chủ cấp dấu thời gian không trả lời đúng. Thử lại sau ít phút.", cause);

    internal static SigningRefusedException TooLarge() =>
        new("Chữ ký kèm dấu thời gian lớn hơn chỗ dành sẵn trong tệp. Báo người quản trị kiểm tra máy chủ dấu thời gian.");

    /// <param name="whose">Such as "người ký".</param>
    internal static SigningRefusedException SignedAlready(string whose) =>
        new($"Tệp đã có chữ ký số của {whose}. Muốn ký lại, ký vào bản chưa ký.");

    internal static SigningRefusedException NotOurs() =>
        new("Chỉ ký được tệp PDF do cổng báo cáo lập và chưa bị phần mềm khác sửa, lưu lại.");

    internal static SigningRefusedException Draft() => new("Báo cáo chưa có số và ngày ban hành nên chưa ký được. Cấp số trước rồi ký.");

    private static string Day(DateTime local) => local.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
