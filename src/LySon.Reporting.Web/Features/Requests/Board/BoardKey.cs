using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>A report and the version in which it was shown: what a button of the board sends, "12.5".</summary>
internal sealed record BoardKey(int ReportId, int Version)
{
    public static BoardKey? Parse(string? text) => text?.Split('.') is [var id, var version]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var report)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? new(report, seen) : null;
}

internal static class AskedRequests
{
    /// <summary>The requests that the own agency has sent out.</summary>
    public static IQueryable<ReportRequest> Asked(this ReportingDbContext db, CurrentUser me) =>
        db.Rounds().Where(q => q.RequesterId == me.AgencyId && q.SentAt != null);
}
