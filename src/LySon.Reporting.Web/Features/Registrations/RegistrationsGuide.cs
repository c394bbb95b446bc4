using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Registrations;

internal static class RegistrationsGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Figures, "Duyệt đăng ký địa điểm QR",
        ["Chủ địa điểm tự đăng ký không cần tài khoản. Bấm Đăng ký trên danh sách địa điểm để chấp nhận, hoặc từ chối kèm lý do."],
        RegistrationAddresses.All, "Mở đăng ký", Roles.Staff);
}
