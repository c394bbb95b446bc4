using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Requests;

/// <summary>What the agencies that must answer are told of a request. The caller saves.</summary>
public sealed class RequestNews(Notifier notifier)
{
    private static readonly string[] Everyone = [Roles.Staff, Roles.Leader, Roles.Clerk];

    /// <param name="request">Saved, with its addressees.</param>
    public Task SentAsync(ReportRequest request, CancellationToken cancellation = default) =>
        AddedAsync(request, Asked(request), cancellation);

    /// <summary>For agencies that are asked later than the others.</summary>
    public Task AddedAsync(ReportRequest request, IReadOnlyList<int> agencies, CancellationToken cancellation = default)
    {
        var due = Vietnamese.ToLocal(request.Due).ToString("HH:mm dd/MM/yyyy", Vietnamese.Culture);
        return TellAsync(request, agencies, $"Yêu cầu báo cáo mới: Công văn {request.NumberAndSymbol}, hạn gửi {due}.", cancellation);
    }

    /// <summary>For agencies that need not answer any more; the request is no longer theirs to open.</summary>
    public Task RemovedAsync(ReportRequest request, IReadOnlyList<int> agencies, CancellationToken cancellation = default) =>
        TellAsync(request, agencies, $"Đơn vị không còn phải báo cáo theo Công văn {request.NumberAndSymbol}.",
            cancellation, PortalLinks.Requests);

    /// <param name="agencies">Those that are told; null for all that are asked.</param>
    public Task AmendedAsync(
        ReportRequest request, IReadOnlyList<FieldChange> changes, IReadOnlyList<int>? agencies = null,
        CancellationToken cancellation = default) => changes.Count == 0
        ? Task.CompletedTask
        : TellAsync(request, agencies ?? Asked(request),
            $"Công văn {request.NumberAndSymbol} được sửa: {string.Join("; ", changes.Select(Said))}.", cancellation);

    public Task ClosedAsync(ReportRequest request, CancellationToken cancellation = default) =>
        TellAsync(request, Asked(request),
            $"Yêu cầu báo cáo theo Công văn {request.NumberAndSymbol} đã đóng, không nhận thêm báo cáo.", cancellation);

    public Task ReopenedAsync(ReportRequest request, CancellationToken cancellation = default) =>
        TellAsync(request, Asked(request), $"Yêu cầu báo cáo theo Công văn {request.NumberAndSymbol} được mở lại.", cancellation);

    private static List<int> Asked(ReportRequest request) => [.. request.Addressees.Select(a => a.AgencyId)];

    private Task TellAsync(
        ReportRequest request, IReadOnlyList<int> agencies, string text, CancellationToken cancellation, string? url = null) =>
        notifier.TellAsync(agencies, Everyone, text, url ?? PortalLinks.Request(request.Id), cancellation);

    /// <summary>"Hạn gửi: 12/11/2021 17:00 → 15/11/2021 17:00"</summary>
    public static string Said(FieldChange change) => (change.From, change.To) switch
    {
        (null, { } to) => $"{change.Name}: {to}",
        ({ } from, null) => $"bỏ {change.Name.ToLower(Vietnamese.Culture)} ({from})",
        _ => $"{change.Name}: {change.From} → {change.To}",
    };
}
