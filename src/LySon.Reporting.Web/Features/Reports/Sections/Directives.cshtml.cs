using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Web.Features.Reports.Editor;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>Saves which directives the report carries, in which order. They are shown on the page of their section.</summary>
[Authorize(ReportsSetup.WriteReports)]
[RequestFormLimits(ValueCountLimit = RowsMax * 2)]
public sealed class DirectivesModel(ReportingDbContext db, EditorLoader loader, DirectiveSelection selection) : EditorPage(loader)
{
    /// <summary>Rows of one form; each sends a tick and a position.</summary>
    public const int RowsMax = 20_000;

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync() => await OpenAsync("directives") ? LocalRedirect(SectionUrl) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync("directives")) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        await selection.ApplyAsync(Editor.Report, DirectiveChoice.Read(Request.Form));
        if (!db.ChangeTracker.HasChanges()) return LocalRedirect(SectionUrl);
        Clash = await RowSaving.SaveAsync(db, Editor.Report, Version, ModelState, SectionUrl);
        // The two lists cannot be merged by fields; the saved one is shown, and the person chooses again on top of it.
        return Clash is null ? LocalRedirect(SectionUrl) : Saved(SectionUrl, ReportErrors.DirectivesMoved(Clash.Who));
    }

    private string SectionUrl => Editor.StepOf(ReportPart.Directives)?.Url + "#directives";
}
