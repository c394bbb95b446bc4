using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Templates;

/// <summary>Renames one of the agency's templates, or takes it away; what was begun from it stays as it is.</summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class EditModel(ReportingDbContext db, CurrentUser me, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    public Conflict? Clash { get; private set; }

    internal OutlineTemplate Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Input = new() { Name = Row.Name, ReportTitle = Row.Content.ReportTitle, Version = Row.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!ModelState.IsValid) return Page();
        (Row.Name, Row.Content) = (Input.Name!, Row.Content with { ReportTitle = Input.Title });
        Clash = await RowSaving.SaveAsync(db, Row, Input.Version, ModelState, ReportAddresses.Template(Id));
        return Clash is null ? new Confirmation("Đã lưu.").LeadTo(this, ReportAddresses.Template(Id)) : Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (!await FindAsync()) return NotFound();
        Row.DeletedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã xóa mẫu “{Row.Name}”.", ReportAddresses.Template(Id) + "?handler=restore")
            .LeadTo(this, ReportAddresses.Templates);
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        if (!await FindAsync(gone: true)) return NotFound();
        Row.DeletedAt = null;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã khôi phục mẫu “{Row.Name}”.").LeadTo(this, ReportAddresses.Templates);
    }

    private async Task<bool> FindAsync(bool gone = false)
    {
        var rows = gone ? db.OutlineTemplates().IgnoreQueryFilters() : db.OutlineTemplates();
        Row = (await rows.SingleOrDefaultAsync(t => t.Id == Id && t.AgencyId == me.AgencyId))!;
        return Row is not null;
    }
}
