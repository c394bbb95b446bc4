namespace LySon.Reporting.Documents.Signing.Images;

/// <summary>A picture that no document can carry; the message is the Vietnamese sentence for the person who handed it in.</summary>
public sealed class UnusableImageException : Exception
{
    private UnusableImageException(string message)
        : base(message)
    {
    }

    internal static UnusableImageException NotPng() => new("Ảnh phải là tệp PNG. Lưu lại ảnh ở dạng PNG nền trong suốt.");

    internal static UnusableImageException TooLarge() =>
        new($"Ảnh lớn hơn {PngImage.LargestKb / 1024} MB hoặc có cạnh dài hơn {PngImage.LargestSide} điểm ảnh. Thu nhỏ ảnh rồi chọn lại.");

    internal static UnusableImageException OtherForm() =>
        new("Ảnh PNG phải ở dạng 8 bit mỗi kênh màu, không xen kẽ (interlaced). Lưu lại ảnh rồi chọn lại.");

    internal static UnusableImageException Opaque() => new("Ảnh không có nền trong suốt nên sẽ che chữ. Xóa nền ảnh rồi chọn lại.");

    internal static UnusableImageException Broken() => new("Ảnh PNG bị hỏng. Lưu lại ảnh rồi chọn lại.");
}
