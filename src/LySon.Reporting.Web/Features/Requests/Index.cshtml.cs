using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

public sealed class IndexModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    internal List<RequestRow> Rows { get; private set; } = [];

    public bool IsProvince => me.Is(Roles.Province);

    /// <summary>The newest request that was sent and has no round after it: what the next one is made from.</summary>
    internal ReportRequest? Last => Rows.Select(r => r.Request).Where(q => q.RequesterId == me.AgencyId && q.SentAt is not null)
        .Where(q => Rows.TrueForAll(r => r.Request.PreviousId != q.Id)).MaxBy(q => q.SentAt);

    public async Task OnGetAsync() => Rows = await db.Seen(me).AsNoTracking()
        .OrderByDescending(q => q.DueAt).ThenByDescending(q => q.Id)
        .Select(q => new RequestRow(q, q.Addressees.Count,
            db.Reports().Count(r => r.RequestId == q.Id && ReportStates.InForce.Contains(r.State) && q.Addressees.Any(a => a.AgencyId == r.AgencyId)),
            db.Reports().Where(r => r.RequestId == q.Id && r.AgencyId == me.AgencyId).OrderByDescending(r => r.Edition)
                .Select(r => new OwnReport(r.Id, r.State)).FirstOrDefault()))
        .ToListAsync();
}

/// <param name="Answered">Agencies whose report was issued and not returned.</param>
/// <param name="Own">The report of the reader's agency.</param>
internal sealed record RequestRow(ReportRequest Request, int Addressees, int Answered, OwnReport? Own);

internal sealed record OwnReport(int Id, ReportState State)
{
    /// <summary>Nothing more is expected of the agency.</summary>
    public bool IsAnswered => ReportStates.InForce.Contains(State);
}
