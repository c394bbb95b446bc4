using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Requests;

internal static class RequestsGuide
{
    public static readonly GuideTopic Asking = new(GuideChapter.OwnWork, "Yêu cầu báo cáo",
    [
        "Mở Yêu cầu báo cáo, bấm Lập yêu cầu; kỳ sau giống kỳ trước thì bấm Lập yêu cầu kỳ này từ kỳ trước.",
        "Chọn kỳ rồi bấm Điền ngày theo kỳ. Ngày chốt số liệu và hạn gửi là hai ngày khác nhau.",
        "Soạn đề cương: mỗi mục là nội dung hoặc bảng. Thêm tệp kèm theo, rồi Kiểm tra và gửi. Trước khi gửi chưa đơn vị nào thấy.",
        "Sửa yêu cầu đã gửi: các đơn vị được báo chỗ thay đổi. Có đơn vị đã soạn báo cáo thì đề cương giữ nguyên.",
    ], RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Province);

    public static readonly GuideTopic Collecting = new(GuideChapter.OwnWork, "Thu báo cáo các đơn vị",
    [
        "Mở Yêu cầu báo cáo, chọn công văn: từng đơn vị đã gửi, trễ hay chưa gửi; tiếp nhận, trả lại kèm lý do, nhắc ngay trên bảng.",
        "Tải ZIP các báo cáo hoặc bảng số liệu XLSX. Báo cáo gửi qua thư thì bấm Nhập báo cáo nhận qua thư.",
        "Bảng tổng hợp cộng số liệu các đơn vị, so với kỳ trước; bấm vào một tổng để xem các báo cáo làm nên số đó.",
        "Soạn báo cáo tổng hợp lập sẵn bảng và danh sách đơn vị trễ; viết đánh giá rồi trình lãnh đạo Sở.",
    ], RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Province);
}
