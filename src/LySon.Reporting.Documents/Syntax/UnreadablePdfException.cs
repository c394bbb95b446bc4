namespace LySon.Reporting.Documents.Syntax;

/// <summary>A file that cannot be read; the message is the Vietnamese sentence for the person who handed it in.</summary>
public sealed class UnreadablePdfException : Exception
{
    private UnreadablePdfException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static UnreadablePdfException Empty() => new("Tệp rỗng, không có gì để kiểm tra.");

    internal static UnreadablePdfException NotPdf() => new("Tệp này không phải là tệp PDF.");

    internal static UnreadablePdfException TooLarge() => new($"Tệp lớn hơn {SafePdf.LargestFileMb} MB nên không kiểm tra được.");

    internal static UnreadablePdfException TooManyPages(int most) => new($"Tệp có hơn {most} trang nên không kiểm tra được.");

    internal static UnreadablePdfException Encrypted(Exception? cause = null) =>
        new("Tệp PDF được đặt mật khẩu. Hãy bỏ mật khẩu rồi kiểm tra lại.", cause);

    internal static UnreadablePdfException Circular() =>
        new("Cấu trúc tệp PDF lặp vòng, có phần dẫn trở lại chính nó, nên không đọc được. Hãy xuất lại tệp PDF từ phần mềm soạn thảo.");

    internal static UnreadablePdfException TooComplex() =>
        new("Tệp PDF có cấu trúc phức tạp hoặc nhiều thành phần hơn hẳn một văn bản nên không kiểm tra được. "
            + "Hãy xuất lại tệp PDF từ phần mềm soạn thảo.");

    internal static UnreadablePdfException UnpacksTooLarge() =>
        new("Nội dung nén trong tệp PDF quá lớn nên không kiểm tra được. Hãy xuất lại tệp PDF từ phần mềm soạn thảo.");

    internal static UnreadablePdfException Broken(Exception? cause = null) =>
        new("Tệp PDF bị hỏng hoặc thiếu dữ liệu nên không đọc được.", cause);

    internal static UnreadablePdfException Unsound() =>
        new("Cấu trúc tệp PDF không đúng chuẩn hoặc bị cắt cụt nên không kiểm tra được chữ ký số. Đề nghị nơi gửi gửi lại tệp gốc.");

    internal static UnreadablePdfException NoText() =>
        new("Tệp PDF không có chữ đọc được, có thể là bản quét ảnh. Hãy kiểm tra bản PDF xuất trực tiếp từ phần mềm.");

    internal static UnreadablePdfException NoData() =>
        new("Tệp PDF không có số liệu đi kèm: không phải báo cáo lập từ cổng này, hoặc đã được phần mềm khác lưu lại.");

    internal static UnreadablePdfException TooMuchData() => new("Số liệu đi kèm trong tệp quá lớn nên không đọc được.");

    internal static UnreadablePdfException WrongData(Exception cause) =>
        new("Số liệu đi kèm trong tệp không đúng định dạng nên không đọc được.", cause);
}
