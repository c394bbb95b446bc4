using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Statistics;

internal static class StatisticsGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Figures, "Xem thống kê lượt quét",
    [
        "Chọn khoảng thời gian, chia theo giờ, ngày, tuần hoặc tháng. Bấm tên trong bảng để xem riêng; mỗi bảng tải được XLSX và CSV.",
        "Chưa báo cáo khác với 0: ngày chưa báo cáo được gạch chéo trên biểu đồ.",
        "Một trình duyệt quét lại trong 30 phút không bị tính thêm. Cổng không nhận diện người quét nên không chặn được hết lượt quét bằng máy.",
        "Ngày tăng vọt được đánh dấu đáng ngờ; nhân viên giữ nguyên kèm lý do hoặc đính chính. Chưa quyết định thì vẫn tính.",
        "Màn hình theo dõi tự cập nhật lượt quét hôm nay, dành cho màn hình lớn.",
    ], StatisticsAddresses.All, "Mở thống kê", Roles.Staff, Roles.Clerk, Roles.Leader, Roles.Province);
}
