using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>What the agencies that must answer are told of a request. The caller saves.</summary>
public sealed class RequestNews(ReportingDbContext db, Notifier notifier)
{
    private static readonly string[] Everyone = [Roles.Staff, Roles.Leader, Roles.Clerk];

    /// <param name="request">Saved, with its addressees.</param>
    public async Task SentAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        var due = Vietnamese.ToLocal(request.DueAt).ToString("HH:mm dd/MM/yyyy", Vietnamese.Culture);
        await TellAsync(request, $"Yêu cầu báo cáo mới: Công văn {request.NumberAndSymbol}, hạn gửi {due}.", cancellation);
    }

    public Task AmendedAsync(ReportRequest request, IReadOnlyList<FieldChange> changes, CancellationToken cancellation = default) => changes.Count == 0
        ? Task.CompletedTask
        : TellAsync(request, $"Công văn {request.NumberAndSymbol} được sửa: {string.Join("; ", changes.Select(Said))}.", cancellation);

    public Task ClosedAsync(ReportRequest request, CancellationToken cancellation = default) =>
        TellAsync(request, $"Yêu cầu báo cáo theo Công văn {request.NumberAndSymbol} đã đóng.", cancellation);

    private async Task TellAsync(ReportRequest request, string text, CancellationToken cancellation)
    {
        var agencies = request.Addressees.Select(a => a.AgencyId).ToList();
        var users = await db.Users.Where(u => u.AgencyId != null && agencies.Contains(u.AgencyId.Value)
                && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && Everyone.Contains(role.Name!))))
            .Select(u => u.Id).ToListAsync(cancellation);
        notifier.Tell(users, text, FormattableString.Invariant($"/requests/{request.Id}"));
    }

    private static string Said(FieldChange change) => (change.From, change.To) switch
    {
        (null, { } to) => $"{change.Name}: {to}",
        ({ } from, null) => $"bỏ {change.Name.ToLower(Vietnamese.Culture)} ({from})",
        _ => $"{change.Name}: {change.From} → {change.To}",
    };
}
