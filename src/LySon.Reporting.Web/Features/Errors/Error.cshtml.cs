using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Errors;

/// <summary>One page for every failure. It says what happened, what to do, and the reference code, which the log carries as RequestId.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Reference => HttpContext.TraceIdentifier;

    internal ErrorText Text => ErrorText.For(Status);

    public void OnGet() => Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;

    public void OnPost() => OnGet();
}

/// <param name="Title">What happened.</param>
/// <param name="Advice">What to do.</param>
internal sealed record ErrorText(string Title, string Advice)
{
    public static ErrorText For(int status) => status switch
    {
        400 => new("Trang đã mở quá lâu", "Phiên làm việc đã đổi từ khi mở trang. Quay lại, tải lại trang rồi gửi lần nữa."),
        401 or 403 => new("Tài khoản không có quyền xem trang này", "Nếu công việc cần đến trang này, đề nghị quản trị của đơn vị cấp quyền."),
        404 => new("Không tìm thấy trang", "Địa chỉ có thể sai, hoặc nội dung đã được xóa. Kiểm tra lại địa chỉ hoặc về trang tổng quan."),
        413 => new("Tệp gửi lên quá lớn", "Chọn tệp nhỏ hơn rồi gửi lại."),
        421 => new("Chưa tạo được đường dẫn của cổng", "Cổng chưa được đặt địa chỉ công khai nên chưa in được mã QR và đường dẫn. Đề nghị quản trị hệ thống đặt Portal:PublicAddress."),
        429 => new("Thao tác quá nhanh", "Có quá nhiều lần thử từ máy này. Chờ một phút rồi thử lại."),
        503 => new("Hệ thống đang bận", "Chờ một phút rồi thử lại. Nội dung đã lưu không bị ảnh hưởng."),
        >= 500 => new("Hệ thống gặp lỗi", "Nội dung đã lưu không bị ảnh hưởng. Thử lại sau ít phút; nếu vẫn lỗi, gửi mã tham chiếu cho quản trị."),
        _ => new("Không thực hiện được yêu cầu", "Quay lại trang trước rồi thử lại; nếu vẫn lỗi, gửi mã tham chiếu cho quản trị."),
    };
}
