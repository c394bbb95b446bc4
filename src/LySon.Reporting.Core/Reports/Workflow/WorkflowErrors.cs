using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>Why a report is not moved or edited, and who can go on.</summary>
public static class WorkflowErrors
{
    public const string ReasonMissing = "Nhập lý do trả lại. Lý do được gửi đến mọi người liên quan.";
    public const string OwnReport = "Anh/chị đã soạn hoặc trình báo cáo này nên không tự phê duyệt được. Đề nghị lãnh đạo khác phê duyệt.";

    public const string OwnApproval =
        "Anh/chị đã phê duyệt báo cáo này theo ủy quyền, nên người khác cấp số và phát hành.";

    public const string ContentMoved = "Nội dung hoặc số liệu vừa thay đổi sau khi anh/chị mở báo cáo. Xem lại bản bên dưới rồi phê duyệt.";
    public const string NothingApproved = "Không tìm thấy bản đã duyệt. Đề nghị lãnh đạo trả lại và duyệt lại báo cáo.";
    public const string CannotSupersede = "Báo cáo cần thay thế vừa được thay thế bởi báo cáo khác. Xem lại danh sách báo cáo.";

    /// <summary>How it stands, since when, and what leads on.</summary>
    public static string Stands(Report report) => report.State switch
    {
        ReportState.Draft => $"{report.TypeName} còn là dự thảo, chưa trình duyệt.",
        ReportState.Submitted =>
            $"{report.TypeName} đã trình duyệt lúc {At(report.StateAt)}, không sửa được; rút lại hoặc đề nghị lãnh đạo trả lại.",
        ReportState.Approved => $"{report.TypeName} đã duyệt lúc {At(report.StateAt)}, không sửa được; đề nghị lãnh đạo trả lại.",
        ReportState.Issued =>
            $"{report.TypeName} đã phát hành lúc {At(report.StateAt)}, không sửa được; lập báo cáo thay thế nếu cần đính chính.",
        ReportState.Received =>
            $"{report.TypeName} đã được tiếp nhận lúc {At(report.StateAt)}, không sửa được; lập báo cáo thay thế nếu cần đính chính.",
        ReportState.Returned when report.IsIssued =>
            $"{report.TypeName} đã phát hành và bị trả lại lúc {At(report.StateAt)}; lập báo cáo thay thế để gửi lại.",
        ReportState.Returned => $"{report.TypeName} bị trả lại lúc {At(report.StateAt)}; sửa theo lý do rồi trình lại.",
        ReportState.Superseded => $"{report.TypeName} đã được thay thế lúc {At(report.StateAt)}, chỉ để tra cứu.",
    };

    public static string RequestClosed(DateTime at) =>
        $"Yêu cầu báo cáo đã đóng lúc {At(at)}, không nhận thêm báo cáo. Liên hệ cơ quan yêu cầu nếu cần mở lại.";

    public static string NotYourRole(ReportAction action) =>
        $"Chỉ {string.Join(" hoặc ", ReportTransitions.RolesOf(action).Select(r => Roles.Title(r).LowerFirst()))} "
        + $"được {action.DisplayName().LowerFirst()} báo cáo này.";

    /// <summary>
    /// What is odd about issuing an approved report on a day: a document is not older than what it was made from.
    /// </summary>
    /// <param name="report">With its request.</param>
    public static IEnumerable<string> OddIssueDay(Report report, DateOnly day)
    {
        if (report.Request!.IssuedOn is { } letter && day < letter)
            yield return $"Ngày {day.OnScreen()} trước ngày {letter.OnScreen()} của {(report.Request.IsRound ? "Công văn" : "Văn bản")} "
                + $"{report.Request.NumberAndSymbol} mà văn bản này trả lời.";
        if (day < report.CutoffOn)
            yield return $"Ngày {day.OnScreen()} trước ngày chốt số liệu {report.CutoffOn.OnScreen()}.";
        var approved = DateOnly.FromDateTime(Vietnamese.ToLocal(report.StateAt));
        if (day < approved) yield return $"Ngày {day.OnScreen()} trước ngày lãnh đạo duyệt {approved.OnScreen()}.";
    }

    public static string Overtaken(string who, DateTime at, Report now) =>
        $"{who} vừa thay đổi báo cáo này lúc {At(at)}: {Stands(now).LowerFirst()}";

    private static string At(DateTime utc) => Vietnamese.ToLocal(utc).ToString("HH:mm dd/MM/yyyy", Vietnamese.Culture);
}
