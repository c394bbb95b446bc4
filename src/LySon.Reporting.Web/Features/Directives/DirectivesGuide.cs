using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;

namespace LySon.Reporting.Web.Features.Directives;

internal static class DirectivesGuide
{
    public static readonly GuideTopic Topic = new(GuideChapter.Figures, "Nhập văn bản chỉ đạo",
    [
        "Mở Văn bản chỉ đạo, chọn Thêm văn bản. Số và ký hiệu nhập riêng: 3385 và UBND.",
        "Ghi trích yếu và đối tượng tiếp nhận đúng như trên văn bản; báo cáo in nguyên văn.",
        "Văn bản chưa rõ ngày vẫn lưu được, để trống ô ngày. Danh sách nhắc bổ sung.",
        "Nếu cổng hỏi lại vì trùng số hoặc số ngược với ngày: kiểm tra, đúng thì bấm Vẫn lưu.",
    ], DirectiveAddresses.All, "Mở văn bản chỉ đạo", Roles.Staff);
}
