using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Guide;

internal static class CommonGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Everyone, "Phím tắt và lưu bài",
    [
        "Ctrl + K tìm khắp cổng, phím / tìm trong danh sách, Ctrl + S lưu trang đang sửa.",
        "Khi mất mạng hoặc hết phiên đăng nhập, nội dung đang nhập được giữ trên máy và được mời lấy lại khi mở lại trang.",
        "Hai người sửa cùng lúc: người lưu sau thấy cả hai bản và chọn. Xóa nhầm thì bấm Hoàn tác ngay trên trang sau đó.",
    ], AccountAddresses.Password, "Đổi mật khẩu");
}
