using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Core.Reports;

/// <summary>Where a report stands. Moved only by <c>ReportWorkflow</c>, along <c>ReportTransitions</c>.</summary>
public enum ReportState
{
    [Display(Name = "Dự thảo")] Draft,
    [Display(Name = "Trình duyệt")] Submitted,
    [Display(Name = "Đã duyệt")] Approved,
    [Display(Name = "Đã phát hành")] Issued,
    [Display(Name = "Đã tiếp nhận")] Received,

    /// <summary>
    /// By the leader before it was issued, and then it is edited again; or by the requester afterwards, and then a new report supersedes
    /// it.
    /// </summary>
    [Display(Name = "Trả lại")] Returned,
    [Display(Name = "Được thay thế")] Superseded,
}

/// <summary>How an answer came to whoever asked.</summary>
public enum ReportSource
{
    [Display(Name = "Trên cổng")] Portal,

    /// <summary>As paper, scan, Word or a PDF from elsewhere; the one who asked entered it.</summary>
    [Display(Name = "Giấy")] Paper,

    /// <summary>Filled in by the unit itself through a link, without an account.</summary>
    [Display(Name = "Liên kết")] Link,
}

public static class ReportStates
{
    /// <summary>Issued and neither returned nor superseded: the agency has answered.</summary>
    public static readonly IReadOnlyList<ReportState> InForce = [ReportState.Issued, ReportState.Received];
}

/// <summary>What people do with a report.</summary>
public enum ReportAction
{
    [Display(Name = "Trình duyệt")] Submit,
    [Display(Name = "Rút lại")] Withdraw,
    [Display(Name = "Phê duyệt")] Approve,
    [Display(Name = "Trả lại")] SendBack,
    [Display(Name = "Phát hành")] Issue,
    [Display(Name = "Tiếp nhận")] Receive,
    [Display(Name = "Trả lại")] Return,
    [Display(Name = "Thay thế")] Supersede,

    /// <summary>The requester enters a PDF that came by mail.</summary>
    [Display(Name = "Nhập từ tệp PDF")] Book,

    /// <summary>An answer made outside the portal is put among those that wait to be received.</summary>
    [Display(Name = "Ghi nhận")] TakeIn,

    /// <summary>The requester has changed what it asks for after the report was submitted.</summary>
    [Display(Name = "Đưa lại soạn")] Amend,
}
