using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

[Authorize(ReportsSetup.WriteReports)]
public sealed class DetailsModel(ReportingDbContext db, CurrentUser me, EditorLoader loader, TimeProvider time) : EditorPage(loader)
{
    private const string Part = "details";

    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenAsync(Part)) return NotFound();
        Input = DetailsInput.From(Editor.Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync(Part)) return NotFound();
        Input.Check(Editor.Report, ModelState, time.Today());
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(Editor.Report);
        // What was asked outside is a row beside it: who edits that alone is to meet who does so too.
        if (Input.Letter is not null) db.Entry(Editor.Report).Property(r => r.CutoffOn).IsModified = true;
        var url = ReportAddresses.Part(Id, Part);
        Clash = await RowSaving.SaveAsync(db, Editor.Report, Input.Version, ModelState, url);
        return Clash is null ? Saved(url) : Page();
    }

    /// <summary>Only a draft is deleted; what carries a number stands in the register.</summary>
    public async Task<IActionResult> OnPostDeleteAsync()
    {
        var report = await db.Own(me).SingleOrDefaultAsync(r => r.Id == Id);
        if (report is null) return NotFound();
        if (report.State != ReportState.Draft) return Saved(ReportAddresses.Part(Id, Part), ReportErrors.OnlyDraftsGo);
        report.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation("Đã xóa dự thảo báo cáo.", ReportAddresses.Part(Id, Part) + "?handler=restore")
            .LeadTo(this, ReportAddresses.All);
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        var report = await db.Own(me).IgnoreQueryFilters().SingleOrDefaultAsync(r => r.Id == Id);
        if (report is null) return NotFound();
        var other = await db.Own(me).AnyAsync(r => r.RequestId == report.RequestId && r.Edition == report.Edition && r.Id != Id);
        if (other) return Saved(ReportAddresses.All, ReportErrors.AnsweredAgain);
        report.DeletedAt = null;
        await db.SaveChangesAsync();
        return Saved(ReportAddresses.Show(Id), "Đã khôi phục dự thảo báo cáo.");
    }
}
