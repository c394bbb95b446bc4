using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Editor;

[Authorize(ReportsSetup.WriteReports)]
public sealed class SignatoryModel(ReportingDbContext db, CurrentUser me, EditorLoader loader) : EditorPage(loader)
{
    private const string Part = "signatory";

    [BindProperty]
    public SignatoryInput Input { get; set; } = new();

    public List<Signatory> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await OpenWithChoicesAsync()) return NotFound();
        Input = new() { SignatoryId = Editor.Report.SignatoryId, Version = Editor.Report.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenWithChoicesAsync()) return NotFound();
        if (Input.SignatoryId is { } id && Choices.All(s => s.Id != id)) ModelState
            .AddModelError("Input.SignatoryId", ReportErrors.SignatoryUnknown);
        if (!ModelState.IsValid) return Page();
        Editor.Report.SignatoryId = Input.SignatoryId;
        var url = ReportAddresses.Part(Id, Part);
        Clash = await RowSaving.SaveAsync(db, Editor.Report, Input.Version, ModelState, url);
        return Clash is null ? Saved(url) : Page();
    }

    /// <summary>Who signs for the agency, those in office on the report's day first.</summary>
    private async Task<bool> OpenWithChoicesAsync()
    {
        if (!await OpenAsync(Part)) return false;
        var day = Editor.Report.IssuedOn ?? Editor.Report.CutoffOn;
        Choices = await db.Signatories().Where(s => s.AgencyId == me.AgencyId)
            .OrderByDescending(s => s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo >= day)).ThenBy(s => s.FullName).ThenBy(s => s.Id)
                .ToListAsync();
        return true;
    }
}

public sealed class SignatoryInput
{
    [Display(Name = "Người ký")]
    public int? SignatoryId { get; set; }

    public int Version { get; set; }
}
