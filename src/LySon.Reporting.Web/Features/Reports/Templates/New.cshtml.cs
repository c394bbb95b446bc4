using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Templates;

/// <summary>Keeps the outline of one of the agency's reports, or of a request that it sees, as a template.</summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class NewModel(ReportingDbContext db, CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "report")]
    public int? ReportId { get; set; }

    [BindProperty(SupportsGet = true, Name = "request")]
    public int? RequestId { get; set; }

    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    internal IReadOnlyList<TemplateSection> Sections => Kept.Sections;
    internal bool HasTexts => Sections.Any(s => s.Text.Length > 0);

    private TemplateContent Kept { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Input = new() { Name = Kept.ReportTitle.Cut(OutlineTemplate.NameMaxLength), ReportTitle = Kept.ReportTitle };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (await db.OutlineTemplates().CountAsync(t => t.AgencyId == me.AgencyId) >= OutlineTemplate.CountMax)
            ModelState.AddModelError("", ReportErrors.TooManyTemplates);
        if (!ModelState.IsValid) return Page();
        var sections = Input.KeepsTexts ? Sections : [.. Sections.Select(s => s with { Text = "" })];
        db.Add(new OutlineTemplate
        {
            AgencyId = me.AgencyId, Name = Input.Name!, Content = Kept with { ReportTitle = Input.Title, Sections = sections },
        });
        await db.SaveChangesAsync();
        return new Confirmation($"Đã lưu mẫu “{Input.Name}”.").LeadTo(this, ReportAddresses.Templates);
    }

    private async Task<bool> FindAsync()
    {
        if (ReportId is { } report) return await OfReportAsync(report);
        return RequestId is { } request && await OfRequestAsync(request);
    }

    private async Task<bool> OfReportAsync(int id)
    {
        if (await db.Own(me).AsNoTracking().Include(r => r.Sections).SingleOrDefaultAsync(r => r.Id == id) is not { } report) return false;
        // Opening and closing name what was answered, so they are written anew.
        Kept = new(report.TypeCode, report.TypeName, report.Title, report.Recipients,
            [.. report.Sections.OrderBy(s => s.Position).Select(s =>
                new TemplateSection(s.Kind, s.Heading, s.Guidance, s.Definition.IsNumbered ? s.Body : "", s.Table))]);
        return true;
    }

    private async Task<bool> OfRequestAsync(int id)
    {
        var seen = db.Rounds().Where(q => q.RequesterId == me.AgencyId
            || (q.SentAt != null && q.Addressees.Any(a => a.AgencyId == me.AgencyId)));
        if (await seen.AsNoTracking().Include(q => q.Outline).SingleOrDefaultAsync(q => q.Id == id) is not { } request) return false;
        Kept = new(request.TypeCode, request.TypeName, request.ReportTitle, "",
            [.. request.Outline.OrderBy(s => s.Position).Select(s => new TemplateSection(s.Kind, s.Heading, s.Guidance, "", s.Table))]);
        return true;
    }
}
