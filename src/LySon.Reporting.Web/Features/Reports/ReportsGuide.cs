using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Reports;

internal static class ReportsGuide
{
    public static readonly GuideTopic Numbering = new(GuideChapter.OwnWork, "Cấp số, phát hành báo cáo",
    [
        "Mở báo cáo lãnh đạo đã duyệt, bấm Phát hành. Cổng đưa ra số kế tiếp của sổ đăng ký văn bản đi.",
        "Kiểm tra ngày ban hành rồi bấm Cấp số và phát hành. Tệp PDF được tạo một lần và giữ nguyên; Sở xem được ngay.",
        "Sai sót sau phát hành: nhân viên lập báo cáo thay thế, qua đủ các bước như báo cáo mới.",
    ], ReportAddresses.All, "Mở báo cáo", Roles.Clerk);

    public static readonly GuideTopic Reading = new(GuideChapter.OwnWork, "Xem và phê duyệt báo cáo",
    [
        "Báo cáo chờ phê duyệt hiện ở Tổng quan. Bản in là đúng trang sẽ in; phần thay đổi từ lần xem trước nằm ở trên.",
        "Phê duyệt, hoặc ghi ý kiến theo từng mục rồi Trả lại kèm lý do. Bản được duyệt là bản sẽ phát hành.",
    ], ReportAddresses.All, "Mở báo cáo", Roles.Leader);

    public static readonly GuideTopic Writing = new(GuideChapter.Writing, "Soạn báo cáo",
    [
        "Mở Yêu cầu báo cáo, chọn công văn, bấm Soạn báo cáo. Các mục theo đề cương của công văn.",
        "Kiểm tra ngày chốt số liệu: bảng và số trong lời văn lấy theo ngày này.",
        "Xong thì bấm Trình duyệt. Cổng liệt kê việc phải xong và chỗ nên xem lại; thiếu số liệu thì ghi lý do.",
        "Chèn số liệu từ bảng Chèn số liệu thay vì gõ tay, để lời văn và bảng luôn khớp nhau.",
        "Ô của bảng theo mẫu: có số 0 thì nhập 0, không phát sinh thì nhập dấu gạch, chưa có thì để trống và ghi lý do.",
        "Mỗi dòng là một đoạn; dòng bắt đầu bằng gạch nối và dấu cách là một gạch đầu dòng.",
    ], RequestAddresses.All, "Mở yêu cầu báo cáo", Roles.Staff);

    public static readonly GuideTopic Printing = new(GuideChapter.Writing, "In và tải báo cáo",
    [
        "Bấm Mở PDF để xem, Tải PDF để lưu. Bản PDF đúng thể thức Nghị định 30/2020/NĐ-CP, không cần sửa trong Word.",
        "Bản chưa có số chừa chỗ cho số và ngày.",
    ], ReportAddresses.All, "Mở báo cáo", Roles.Staff, Roles.Clerk, Roles.Leader);
}
