using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Scans;

internal static class ScansGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Figures, "Nhập lượt quét mỗi ngày",
    [
        "Mở Lượt quét, chọn ngày. Mỗi địa điểm một ô; Enter xuống ô dưới, Shift + Enter lên ô trên.",
        "Nhập 0 khi không có lượt quét; để trống khi chưa có báo cáo. Hai việc này khác nhau trong báo cáo.",
        "Có thể dán cả một cột từ bảng tính. Bấm Lưu khi xong.",
    ], ScanAddresses.All, "Mở lượt quét", Roles.Staff);
}
