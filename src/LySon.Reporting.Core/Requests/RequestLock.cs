using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Requests;

/// <summary>
/// Who amends a request and who begins an answer to it write the request's row first, so that no report is begun from an outline that is
/// just being changed, or from a request that is just being closed.
/// </summary>
public static class RequestLock
{
    /// <summary>Holds these requests until the caller's transaction ends, unchanged.</summary>
    /// <returns>How many there are.</returns>
    public static Task<int> HoldAsync(this IQueryable<ReportRequest> which, CancellationToken cancellation = default) =>
        which.ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancellation);
}
