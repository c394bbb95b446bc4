using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Start;

/// <summary>
/// Which request is to be answered, or from which template a report of the agency's own begins. A report is begun by the button, never by
/// opening the page.
/// </summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class NewModel(ReportingDbContext db, ReportStart start, TemplateLibrary library, CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "request")]
    public int? RequestId { get; set; }

    internal List<RequestChoice> Requests { get; private set; } = [];

    internal IReadOnlyList<Template> Templates { get; private set; } = [];

    /// <summary>The report in which the chosen request is already answered.</summary>
    internal int? Existing { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (RequestId is not { } request) return await RefuseAsync("Chọn yêu cầu cần trả lời.");
        if (await start.ExistingAsync(me.AgencyId, request) is not null) return await RefuseAsync(null);
        try
        {
            if (await start.BeginAsync(me.AgencyId, request) is not { } report) return NotFound();
            return new Confirmation("Đã tạo dự thảo theo đề cương của yêu cầu.").LeadTo(this, ReportAddresses.Show(report.Id));
        }
        catch (DbUpdateException) when (db.Reports().Any(r => r.AgencyId == me.AgencyId && r.RequestId == request))
        {
            return await RefuseAsync(null);
        }
    }

    private async Task<PageResult> RefuseAsync(string? sentence)
    {
        if (sentence is not null) ModelState.AddModelError("request", sentence);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Templates = await library.AllAsync(me.AgencyId);
        Requests = await db.Rounds().AsNoTracking()
            .Where(q => q.SentAt != null && q.ClosedAt == null && q.Addressees.Any(a => a.AgencyId == me.AgencyId))
            .OrderByDescending(q => q.DueAt).ThenByDescending(q => q.Id)
            .Select(q => new RequestChoice(q, db.Reports().Where(r => r.AgencyId == me.AgencyId && r.RequestId == q.Id)
                .Select(r => (int?)r.Id).FirstOrDefault()))
            .ToListAsync();
        Existing = Requests.Find(q => q.Request.Id == RequestId)?.ReportId;
    }
}

/// <param name="ReportId">The agency's report that answers it already.</param>
public sealed record RequestChoice(ReportRequest Request, int? ReportId);
