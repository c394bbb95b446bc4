using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Rollup;

/// <summary>A round added up, for the agency that asked; and its own report of it, begun by one click.</summary>
[TakesLong]
public sealed class IndexModel(ReportingDbContext db, CurrentUser me, RollupLoader loader, ConsolidatedReports consolidated) : PageModel
{
    /// <summary>The key of the figure whose reports are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "figure")]
    public string? Figure { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal RollupView Rollup { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await FindAsync(id) is not { } letter) return NotFound();
        Rollup = await loader.LoadAsync(letter, Figure, Listing, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!me.Is(Roles.Province)) return Forbid();
        if (await FindAsync(id) is not { } letter) return NotFound();
        if (await consolidated.ExistingAsync(me.AgencyId, id) is { } existing) return LocalRedirect(ReportAddresses.Show(existing.Id));
        try
        {
            var report = await consolidated.BeginAsync(me.AgencyId, letter);
            return new Confirmation("Đã lập dự thảo báo cáo tổng hợp với số liệu lúc này. Viết đánh giá, kiến nghị rồi trình duyệt.")
                .LeadTo(this, ReportAddresses.Show(report.Id));
        }
        catch (DbUpdateException) when (db.Reports().Any(r => r.AgencyId == me.AgencyId && r.RequestId == id))
        {
            return LocalRedirect(RollupAddresses.Show(id));
        }
    }

    private Task<ReportRequest?> FindAsync(int id) =>
        db.Rounds().AsNoTracking().SingleOrDefaultAsync(q => q.Id == id && q.RequesterId == me.AgencyId && q.SentAt != null);
}
