using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>
/// Builds the outline. Every button but "Lưu" sends the form and gets it back changed, so it works without JavaScript, and an amended
/// outline is one change that the agencies are told of, not ten.
/// </summary>
[Authorize(Policies.AskForReports), RequestFormLimits(ValueCountLimit = FormValuesMax)]
public sealed class OutlineModel(ReportingDbContext db, RequestSaving saving, CurrentUser me, TimeProvider time) : PageModel
{
    /// <summary>Sections with all their columns, and the fields around them.</summary>
    public const int FormValuesMax = OutlineSection.CountMax * ((TableShape.ColumnsMax * 8) + 6);

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public OutlineInput Input { get; set; } = new();

    internal ReportRequest Letter { get; private set; } = null!;

    /// <summary>Who asks: of what it does not use itself no section is offered.</summary>
    internal Agency Own { get; private set; } = null!;
    internal Conflict? Clash => saving.Conflict;

    /// <summary>Agencies that have begun their report, which follows the outline as long as it is being written.</summary>
    internal int Begun { get; private set; }

    /// <summary>A button has changed the form, and nothing is saved yet.</summary>
    internal bool IsChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Letter.ClosedAt is not null) return LocalRedirect(RequestAddresses.Show(Id));
        Input = OutlineInput.From(Letter);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync([FromForm(Name = "do")] string? button)
    {
        if (!await FindAsync()) return NotFound();
        if (!Input.IsKnown) return BadRequest();
        OutlineChange.Apply(Input, button);
        IsChanged = true;
        // The fields have moved; what is shown comes from the form as it is now.
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (!Input.IsKnown) return BadRequest();
        IsChanged = true;
        if (Letter.ClosedAt is not null) ModelState.AddModelError("", RequestErrors.Closed);
        OutlineRules.Check(Input, ModelState);
        if (!ModelState.IsValid) return Page();
        var amendment = new RequestAmendment(db, Letter);
        OutlineWriting.Apply(Input, Letter, time.GetUtcNow().UtcDateTime);
        if (!await saving.TrySaveAsync(Letter, amendment, Input.Version, ModelState, "", RequestAddresses.Outline(Id))) return Page();
        return new Confirmation(Letter.SentAt is null ? "Đã lưu đề cương." : "Đã lưu đề cương, các đơn vị đã được báo.")
            .LeadTo(this, Letter.SentAt is null ? RequestAddresses.Outline(Id) : RequestAddresses.Show(Id));
    }

    private async Task<bool> FindAsync()
    {
        var letter = await db.Own(me).AsSplitQuery().Include(q => q.Outline).Include(q => q.Addressees)
            .SingleOrDefaultAsync(q => q.Id == Id);
        if (letter is null) return false;
        Letter = letter;
        Own = await db.Agencies().AsNoTracking().SingleAsync(a => a.Id == me.AgencyId);
        Begun = (await RequestAmendment.BegunAsync(db, Id)).Count;
        return true;
    }
}
