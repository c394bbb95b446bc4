using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports;

/// <summary>Why something about a report is refused, and what to do.</summary>
public static class ReportErrors
{
    public const string UnitForm = "Nhập chữ viết tắt của đơn vị soạn thảo, ví dụ VHTT.";
    public const string TitleMissing = "Nhập trích yếu của báo cáo.";
    public const string HeadingMissing = "Nhập tên mục.";
    public const string CutoffMissing = "Nhập ngày chốt số liệu.";
    public const string CutoffTooLate = "Ngày chốt số liệu không được sau hôm nay: số liệu của ngày đó chưa có.";
    public const string SignatoryUnknown = "Người ký không có trong danh sách của đơn vị. Chọn lại người ký.";
    public const string NothingToWrite = "Nhập ít nhất một mục, mỗi mục một dòng.";
    public const string AskerMissing = "Nhập cơ quan yêu cầu; đơn vị tự báo cáo thì để trống số, ký hiệu, ngày và nội dung yêu cầu.";
    public const string LetterInFuture = "Ngày văn bản yêu cầu không được sau hôm nay.";
    public const string TemplateNameMissing = "Nhập tên mẫu.";
    public const string OnlyDraftsGo = "Chỉ xóa được dự thảo chưa trình duyệt. Báo cáo bị trả lại thì sửa rồi trình lại.";
    public const string AnsweredAgain = "Không khôi phục được: yêu cầu này đã có báo cáo khác của đơn vị.";

    public static readonly string HeadingTooLong = $"Tên mỗi mục dài tối đa {ReportSection.HeadingMaxLength.Grouped()} ký tự.";
    public static readonly string TooManyTemplates =
        $"Đơn vị giữ tối đa {OutlineTemplate.CountMax.Grouped()} mẫu. Xóa bớt mẫu không dùng nữa.";

    public static string DirectivesMoved(string who) =>
        $"{who} vừa sửa báo cáo này, nên lựa chọn văn bản của anh/chị chưa được lưu. Danh sách bên dưới là bản đang lưu; chọn lại rồi lưu.";
}
