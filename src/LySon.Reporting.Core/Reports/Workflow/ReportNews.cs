using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>Whom a step of a report concerns, and what they are told.</summary>
public sealed class ReportNews(ReportingDbContext db, Notifier notifier, Actor actor)
{
    private static readonly string[] Writers = [Roles.Staff, Roles.Province];
    private static readonly string[] Agency = [.. Writers, Roles.Leader, Roles.Clerk];

    /// <param name="deputy">For whom the actor stood in; that leader is told of it.</param>
    public async Task TellAsync(
        Report report, ReportTransition way, string reason, Deputyship? deputy, CancellationToken cancellation)
    {
        var url = PortalLinks.Report(report.Id);
        var asked = report.Request!;
        var named = await db.Reports().Where(r => r.Id == report.Id).Select(r => new { r.Number, r.Symbol }).SingleAsync(cancellation);
        var names = await db.AgencyNames().AsNoTracking().Where(n => n.AgencyId == report.AgencyId).OrderByDescending(n => n.ValidFrom)
            .FirstAsync(cancellation);
        var what = named.Number is { } number ? $"{report.TypeName} {DocumentNumber.Join(number, named.Symbol)}"
            : asked.IsRound ? $"{report.TypeName} theo Công văn {asked.NumberAndSymbol}" : $"{report.TypeName} “{report.Title}”";
        var why = reason.Length == 0 ? "" : $" Lý do: {reason}";
        var by = deputy is null ? "" : $" bởi {Deputyship.Said(actor.Name, deputy.LeaderName)}";
        if (deputy is not null) notifier.Tell([deputy.LeaderId],
            $"{actor.Name} theo ủy quyền của anh/chị: {way.Action.DisplayName().LowerFirst()} {what}.{why}", url);
        switch (way.Action)
        {
            case ReportAction.Submit:
                await Own([Roles.Leader], $"{what} đang chờ anh/chị phê duyệt.");
                break;
            case ReportAction.Withdraw:
                await Own([Roles.Leader], $"{what} đã được rút về dự thảo.");
                break;
            case ReportAction.Approve:
                await Own([Roles.Clerk], $"{what} đã được duyệt{by}, chờ cấp số và phát hành.");
                await Own(Writers, deputy is null ? $"{what} đã được lãnh đạo duyệt." : $"{what} đã được duyệt{by}.");
                break;
            case ReportAction.SendBack:
                await Own(Writers, $"{what} bị trả lại{by}.{why}");
                break;
            case ReportAction.Issue:
                await Own([.. Writers, Roles.Leader], $"{what} đã phát hành.");
                if (report.AgencyId == asked.RequesterId) break;
                await notifier.TellAsync(asked.RequesterId, [Roles.Province],
                    $"{names.ShortName} đã gửi {what}, chờ tiếp nhận.", url, cancellation);
                break;
            case ReportAction.Receive:
                await Own(Agency, $"{what} đã được cơ quan yêu cầu tiếp nhận.");
                break;
            case ReportAction.Return:
                await Own(Agency, $"{what} bị cơ quan yêu cầu trả lại.{why}");
                break;
            case ReportAction.Book:
                await Own(Agency, $"Cơ quan yêu cầu đã nhập {what} của đơn vị từ tệp PDF nhận qua thư và tiếp nhận.");
                break;
            case ReportAction.TakeIn when report.Source == ReportSource.Link:
                await notifier.TellAsync(asked.RequesterId, [Roles.Province],
                    $"{names.ShortName} đã gửi {what} qua liên kết, chờ tiếp nhận.", url, cancellation);
                break;
            case ReportAction.TakeIn:
                await Own(Agency, $"Cơ quan yêu cầu đã nhập {what} mà đơn vị gửi ngoài cổng.");
                break;
            case ReportAction.Amend:
                await Own([.. Writers, Roles.Leader], $"{what} được đưa lại người soạn vì yêu cầu báo cáo vừa được sửa.");
                break;
            case ReportAction.Supersede when report.AgencyId != asked.RequesterId:
                await notifier.TellAsync(asked.RequesterId, [Roles.Province],
                    $"{what} của {names.ShortName} đã được thay thế. {reason}", url, cancellation);
                break;
        }

        Task Own(IReadOnlyCollection<string> roles, string text) => notifier.TellAsync(report.AgencyId, roles, text, url, cancellation);
    }
}
