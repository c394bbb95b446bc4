using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Administration.Status;

internal static class StatusGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.OwnWork, "Xem tình trạng hệ thống",
    [
        "Mở Tình trạng hệ thống. Dòng đỏ là hỏng, dòng vàng là cần xem; dòng trên cùng nói ảnh hưởng đến ai và cách sửa.",
        "Cột Kiểm tra lúc cho biết lần kiểm tra gần nhất. Lần kiểm tra quá cũ cũng là cần xem.",
        "Bấm So lại để kiểm tra ngay toàn bộ dữ liệu; cổng vẫn dùng được trong lúc kiểm tra.",
    ], AdministrationAddresses.Status, "Mở tình trạng hệ thống", Roles.Administrator);
}
