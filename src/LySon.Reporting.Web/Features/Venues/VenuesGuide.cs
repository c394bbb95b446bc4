using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Venues;

internal static class VenuesGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Figures, "In và đổi mã QR",
    [
        "Trên trang của địa điểm: in áp phích A4, thẻ để bàn hoặc tờ 12 mã nhỏ. In nhiều địa điểm: bấm In mã QR trên danh sách.",
        "Áp phích bị chép hoặc dán nhầm chỗ: bấm Đổi mã. Mã cũ ngừng dùng ngay; in và treo áp phích mới.",
    ], VenueAddresses.All, "Mở địa điểm QR", Roles.Staff);
}
