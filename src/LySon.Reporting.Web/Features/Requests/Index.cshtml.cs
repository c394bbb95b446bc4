using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

public sealed class IndexModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal List<RequestRow> Rows { get; private set; } = [];
    public int Total { get; private set; }

    public bool IsProvince => me.Is(Roles.Province);

    /// <summary>The newest request that was sent and has no round after it: what the next one is made from.</summary>
    internal ReportRequest? Last { get; private set; }

    public async Task OnGetAsync()
    {
        var seen = db.Seen(me).AsNoTracking();
        Total = await seen.CountShownAsync();
        var page = seen.OrderByDescending(q => q.DueAt).ThenByDescending(q => q.Id).Skip(Listing.Skip(Total)).Take(Listing.Take);
        if (!IsProvince)
        {
            Rows = await page.Select(q => new RequestRow(q, 0, 0, db.Reports().Where(r => r.RequestId == q.Id && r.AgencyId == me.AgencyId)
                .OrderByDescending(r => r.Edition).Select(r => new OwnReport(r.Id, r.State)).FirstOrDefault())).ToListAsync();
            return;
        }
        // Whose report has been begun stays among those who are asked, so of all reports only the own is nobody's answer.
        Rows = await page.Select(q => new RequestRow(q, q.Addressees.Count,
            db.Reports().Count(r => r.RequestId == q.Id && ReportStates.InForce.Contains(r.State) && r.AgencyId != q.RequesterId), null))
            .ToListAsync();
        Last = await db.Own(me).AsNoTracking().Where(q => q.SentAt != null && !db.Requests().Any(next => next.PreviousId == q.Id))
            .OrderByDescending(q => q.SentAt).FirstOrDefaultAsync();
    }
}

/// <param name="Addressees">For those who ask, as <paramref name="Answered"/>.</param>
/// <param name="Answered">Agencies whose report was issued and not returned.</param>
/// <param name="Own">For those who are asked: the report of their agency.</param>
internal sealed record RequestRow(ReportRequest Request, int Addressees, int Answered, OwnReport? Own);

internal sealed record OwnReport(int Id, ReportState State)
{
    /// <summary>Nothing more is expected of the agency.</summary>
    public bool IsAnswered => ReportStates.InForce.Contains(State);
}
