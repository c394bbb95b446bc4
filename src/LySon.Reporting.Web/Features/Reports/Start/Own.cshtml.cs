using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Reports.Start;

/// <summary>A report that nobody asked for in the portal: what it is, and the letter that asked for it elsewhere, if one did.</summary>
[Authorize(ReportsSetup.WriteReports)]
public sealed class OwnModel(ReportStart start, TemplateLibrary library, CurrentUser me, TimeProvider time) : PageModel
{
    /// <summary>Begun without a template: a report of whatever headings are typed.</summary>
    public const string Blank = "none";

    private static readonly TemplateContent Empty = new(DocumentType.Report.Code, DocumentType.Report.Name, "", "", []);

    [BindProperty(SupportsGet = true, Name = "template")]
    public string? TemplateKey { get; set; }

    [BindProperty]
    public OwnInput Input { get; set; } = new();

    internal static IEnumerable<SelectListItem> Types => DocumentType.All.Select(type => new SelectListItem(type.Name, type.Name));

    /// <summary>Null for none.</summary>
    internal Template? Chosen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        Input = OwnInput.From(Begun, time.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        Input.Check(ModelState, time.Today());
        if (!ModelState.IsValid) return Page();
        var report = await start.BeginOwnAsync(me.AgencyId, Input.ToReport(Begun));
        return new Confirmation($"Đã tạo dự thảo {report.TypeName.LowerFirst()}.").LeadTo(this, ReportAddresses.Show(report.Id));
    }

    private TemplateContent Begun => Chosen?.Content ?? Empty;

    private async Task<bool> FindAsync()
    {
        if (TemplateKey is null or Blank) return true;
        Chosen = await library.FindAsync(me.AgencyId, TemplateKey);
        return Chosen is not null;
    }
}
