using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

/// <summary>
/// What a writer does about an amended request: marks the notice as seen, leaves out a section that is not asked for, lets figures go that
/// were kept beside a table. Nothing is shown here.
/// </summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class AmendedModel(ReportingDbContext db, CurrentUser me, EditorLoader loader, TimeProvider time) : EditorPage(loader)
{
    public IActionResult OnGet() => LocalRedirect(ReportAddresses.Show(Id));

    /// <param name="upTo">The newest notice that the person was shown.</param>
    /// <param name="section">Where they were, to go on there.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] int upTo, [FromForm] int? section)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.ReportAmendments().Where(a => a.ReportId == Id && a.Id <= upTo && a.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.SeenAt, now));
        return Saved(section is { } id ? EditorStep.SectionUrl(Id, id) : ReportAddresses.Show(Id), "Đã ghi nhận anh/chị đã xem thay đổi.");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int sectionId)
    {
        if (await FindAsync(sectionId) is not { OutlineSectionId: null } section || !section.Definition.IsNumbered) return NotFound();
        section.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã bỏ mục “{section.Heading}”.", $"{ReportAddresses.Amended(Id)}?handler=restore",
            new Dictionary<string, string> { ["sectionId"] = $"{section.Id}" }).LeadTo(this, ReportAddresses.Show(Id));
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromForm] int sectionId)
    {
        if (await FindAsync(sectionId) is not { OutlineSectionId: null } section) return NotFound();
        section.DeletedAt = null;
        await db.SaveChangesAsync();
        return Saved(EditorStep.SectionUrl(Id, sectionId), $"Đã khôi phục mục “{section.Heading}”.");
    }

    /// <summary>The figures stay in the history.</summary>
    public async Task<IActionResult> OnPostKeptAsync([FromForm] int sectionId)
    {
        if (await FindAsync(sectionId) is not { } section) return NotFound();
        section.Kept = "";
        await db.SaveChangesAsync();
        return Saved(EditorStep.SectionUrl(Id, sectionId), "Đã bỏ số liệu giữ lại; vẫn xem được trong quá trình xử lý.");
    }

    private Task<ReportSection?> FindAsync(int sectionId) => db.Set<ReportSection>().IgnoreQueryFilters()
        .SingleOrDefaultAsync(s => s.Id == sectionId && s.ReportId == Id && db.Reports().Any(r => r.Id == Id && r.AgencyId == me.AgencyId));
}
