using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Reports.Printing;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Listing;

public sealed class IndexModel(ReportingDbContext db, CurrentUser me, TimeProvider time, IServiceProvider services) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal ReportPage Found { get; private set; } = ReportPage.Empty;
    internal List<AgencyChoice> Agencies { get; private set; } = [];
    internal List<ReportRequest> Requests { get; private set; } = [];
    internal IReadOnlyDictionary<int, long> Sizes { get; private set; } = new Dictionary<int, long>();

    public bool MayEdit => me.MayWriteReports;
    public bool IsProvince => me.Is(Roles.Province);

    public async Task OnGetAsync()
    {
        Agencies = await ReportPage.AgenciesAsync(db, me, time.Today());
        // What one asked others for, and what one answers.
        Requests = await db.Rounds().AsNoTracking()
            .Where(q => (q.RequesterId == me.AgencyId && q.SentAt != null) || db.Own(me).Any(r => r.RequestId == q.Id))
            .OrderByDescending(q => q.IssuedOn).ThenByDescending(q => q.Id).ToListAsync();
        Found = await ReportPage.LoadAsync(db.Own(me), db.Received(me), Filter, Agencies, Listing);
        Sizes = await services.GetRequiredService<PdfSizes>().OfAsync(Found.Rows.Select(r => r.Report));
    }
}
