using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Administration;

internal static class AdministrationGuide
{
    public static readonly GuideTopic Accounts = new(GuideChapter.OwnWork, "Quản lý tài khoản",
    [
        "Mỗi người một tài khoản, một vai trò, một đơn vị. Tài khoản quản trị không thuộc đơn vị nào.",
        "Người quên mật khẩu: mở tài khoản, cấp lại mật khẩu, báo riêng cho người đó; nhắc đổi sau khi đăng nhập.",
        "Người chuyển công tác: khóa tài khoản. Lịch sử và số liệu giữ nguyên.",
    ], AdministrationAddresses.Users, "Mở tài khoản", Roles.Administrator);

    public static readonly GuideTopic Agencies = new(GuideChapter.OwnWork, "Cơ quan, đơn vị",
    [
        "Cơ quan đổi tên: thêm tên mới với ngày bắt đầu áp dụng, không sửa tên cũ. Báo cáo cũ vẫn in tên cũ.",
        "Thêm người ký với thẩm quyền ký, mỗi dòng in một dòng.",
    ], AdministrationAddresses.Agencies, "Mở cơ quan, đơn vị", Roles.Administrator);
}
