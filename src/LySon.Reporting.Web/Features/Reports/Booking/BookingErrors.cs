using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Reports.Booking;

/// <summary>Why a report that came by mail is not entered, and what to do.</summary>
internal static class BookingErrors
{
    public const string FileMissing = "Chọn tệp của báo cáo, hoặc ghi lý do chưa có tệp vào ô Ghi chú.";
    public const string DayMissing = "Nhập ngày nhận tệp.";
    public const string DayInFuture = "Ngày nhận không được sau hôm nay.";
    public const string Altered =
        "Bản in không khớp số liệu trong tệp: tệp đã bị sửa, hoặc được phần mềm khác lưu lại. "
        + "Đề nghị đơn vị gửi lại tệp tải từ cổng báo cáo.";
    public const string OtherVersion =
        "Tệp do phiên bản khác của phần mềm lập nên không đối chiếu được với bản in. "
        + "Đề nghị đơn vị xuất lại báo cáo bằng phiên bản hiện hành.";
    public const string OtherAddition =
        "Sau khi lập, tệp bị thêm nội dung không phải chữ ký số hợp lệ. Đề nghị đơn vị gửi lại tệp gốc hoặc tệp chỉ có chữ ký số.";
    public const string NoFigures = "Tệp không mang số liệu của báo cáo. Đề nghị đơn vị gửi tệp báo cáo tải từ cổng.";
    public const string Draft = "Tệp là dự thảo, chưa có số và ngày ban hành. Đề nghị đơn vị gửi báo cáo đã phát hành.";
    public const string Unusual =
        "Số liệu trong tệp có tên hoặc giá trị vượt khuôn khổ của cổng, không phải tệp do cổng lập. Đề nghị đơn vị gửi lại.";
    public const string NumberNeedsDay = "Nhập ngày ban hành, vì văn bản có số.";
    public const string DayNeedsNumber = "Nhập số của văn bản, hoặc để trống cả số và ngày.";
    public const string NumberRange = "Số văn bản từ 1 đến 99.999.";
    public const string SymbolForm = "Ký hiệu chỉ gồm chữ, số và các dấu / & . -, ví dụ BC-UBND.";

    public static string IssuedLater(DateOnly day) =>
        $"Báo cáo ghi ngày ban hành {day.OnScreen()}, sau ngày nhận. Kiểm tra lại ngày nhận và tệp.";

    public static string OtherAgency(string code) =>
        $"Báo cáo trong tệp là của đơn vị có mã “{Short(code)}”, không có trong các đơn vị phải báo cáo theo yêu cầu này.";

    public static string OtherRequest(string? number, DateOnly? day) => number is null || day is null
        ? "Báo cáo trong tệp không trả lời công văn này. Kiểm tra lại tệp."
        : $"Báo cáo trong tệp trả lời Công văn {Short(number)} ngày {day.Value.OnScreen()}, không phải công văn này. "
            + "Mở yêu cầu đó rồi nhập tệp.";

    public static string OtherPeriod(DateOnly file, DateOnly asked) =>
        $"Số liệu trong tệp chốt ngày {file.OnScreen()}, yêu cầu này chốt ngày {asked.OnScreen()}: có thể là báo cáo của kỳ khác.";

    public static string OutlineDiffers(string what) => $"Báo cáo trong tệp không theo đề cương của yêu cầu: {what}.";

    public static string Known(string number) => $"Tệp này đã có trên cổng: Báo cáo {number}. Không cần nhập lại.";

    public static string NumberTaken(string number) => $"Báo cáo {number} của đơn vị đã có trên cổng. Kiểm tra lại tệp.";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
