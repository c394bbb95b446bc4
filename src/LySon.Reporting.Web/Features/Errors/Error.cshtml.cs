using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Errors;

/// <summary>
/// One page for every failure. It says what happened, what to do, and the reference code, which the log carries as RequestId.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>Null: something else failed.</summary>
    public Outage? Outage => HttpContext.Features.Get<Outage>();

    internal ErrorText Text => Outage is { } outage ? ErrorText.For(outage, HttpMethods.IsPost(Request.Method))
        : ErrorText.For(Status, Response.Headers.RetryAfter);

    public void OnGet() => Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;

    public void OnPost() => OnGet();
}

/// <param name="Title">What happened.</param>
/// <param name="Advice">What to do.</param>
internal sealed record ErrorText(string Title, string Advice)
{
    /// <param name="isPost">Something was to be saved.</param>
    public static ErrorText For(Outage outage, bool isPost) => (isPost, outage) switch
    {
        (false, _) => new("Hệ thống đang bận",
            "Cổng chưa đọc được dữ liệu. Chờ khoảng 10 giây rồi bấm Thử lại; nội dung đã lưu không bị ảnh hưởng."),
        (true, { Sent: null }) =>
            new("Chưa gửi được",
            "Hệ thống đang bận nên chưa nhận được nội dung vừa gửi. "
            + "Quay lại trang trước bằng nút của trình duyệt, chờ khoảng 10 giây rồi gửi lại."),
        (true, { MayBeSaved: false }) => new("Chưa gửi được, nội dung vẫn còn",
            "Hệ thống đang bận nên chưa lưu gì. Nội dung anh/chị vừa nhập được giữ nguyên trên trang này: "
            + "chờ khoảng 10 giây rồi bấm Gửi lại."),
        (true, _) => new("Chưa rõ đã lưu hay chưa",
            "Hệ thống bị gián đoạn trong lúc lưu. Mở lại trang trong một thẻ khác để xem đã lưu chưa; nếu chưa, bấm Gửi lại. Nội dung "
            + "vừa nhập được giữ nguyên trên trang này."),
    };

    /// <param name="retryAfter">Seconds, as the answer's header says them.</param>
    public static ErrorText For(int status, string? retryAfter) => status switch
    {
        400 => new("Trang đã mở quá lâu", "Phiên làm việc đã đổi từ khi mở trang. Quay lại, tải lại trang rồi gửi lần nữa."),
        401 or 403 => new("Tài khoản không có quyền xem trang này",
            "Nếu công việc cần đến trang này, đề nghị quản trị của đơn vị cấp quyền."),
        404 => new("Không tìm thấy trang", "Địa chỉ có thể sai, hoặc nội dung đã được xóa. Kiểm tra lại địa chỉ hoặc về trang tổng quan."),
        413 => new("Tệp gửi lên quá lớn", "Chọn tệp nhỏ hơn rồi gửi lại."),
        421 => new("Chưa tạo được đường dẫn của cổng",
            "Cổng chưa được đặt địa chỉ công khai nên chưa in được mã QR và đường dẫn. "
            + "Đề nghị quản trị hệ thống đặt Portal:PublicAddress."),
        429 => new("Thao tác quá nhanh", $"Có quá nhiều lần gửi từ máy hoặc mạng này. Chờ {Wait(retryAfter)} rồi thử lại."),
        503 => new("Hệ thống đang bận", "Chờ một phút rồi thử lại. Nội dung đã lưu không bị ảnh hưởng."),
        >= 500 => new("Hệ thống gặp lỗi",
            "Nội dung đã lưu không bị ảnh hưởng. Thử lại sau ít phút; nếu vẫn lỗi, gửi mã tham chiếu cho quản trị."),
        _ => new("Không thực hiện được yêu cầu", "Quay lại trang trước rồi thử lại; nếu vẫn lỗi, gửi mã tham chiếu cho quản trị."),
    };

    private static string Wait(string? retryAfter) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 60
            ? $"{(seconds + 59) / 60} phút" : "một phút";
}
