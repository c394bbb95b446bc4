using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Indicators;

internal static class AdoptionGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Figures, "Cập nhật số liệu cài đặt",
        ["Mở Số liệu cài đặt, chọn Thêm số liệu.", "Nhập số máy đã cài và số điện thoại thông minh tại ngày chốt; tỷ lệ do cổng tính."],
        AdoptionAddresses.All, "Mở số liệu cài đặt", Roles.Staff);
}
