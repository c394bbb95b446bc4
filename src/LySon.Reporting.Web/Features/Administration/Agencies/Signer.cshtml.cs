using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

/// <summary>A person who signs for an agency, new or edited.</summary>
public sealed class SignerModel(ReportingDbContext db) : PageModel
{
    [FromRoute]
    public int AgencyId { get; set; }

    /// <summary>Null for a new one.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty]
    public SignerInput Input { get; set; } = new();

    internal Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await db.Agencies().AnyAsync(a => a.Id == AgencyId)) return NotFound();
        if (Id is null) return Page();
        if (await FindAsync() is not { } signer) return NotFound();
        Input = SignerInput.From(signer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await db.Agencies().AnyAsync(a => a.Id == AgencyId)) return NotFound();
        var signer = Id is null ? new Signatory { AgencyId = AgencyId, FullName = "", Authority = "" } : await FindAsync();
        if (signer is null) return NotFound();
        if (Input.ValidTo < Input.ValidFrom) ModelState.AddModelError("Input.ValidTo", AdministrationErrors.ValidToBefore);
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(signer);
        return await SaveAsync(signer);
    }

    private Task<Signatory?> FindAsync() => db.Signatories().SingleOrDefaultAsync(s => s.Id == Id && s.AgencyId == AgencyId);

    private async Task<IActionResult> SaveAsync(Signatory signer)
    {
        Conflict = await RowSaving.SaveAsync(db, signer, Input.Version, ModelState, Request.Path);
        if (Conflict is not null) return Page();
        return new Confirmation($"Đã lưu người ký {signer.FullName}.").LeadTo(this, AdministrationAddresses.Agency(AgencyId));
    }
}

public sealed class SignerInput
{
    [Display(Name = "Họ và tên"), OfficialText(Signatory.NameMaxLength, Missing = AdministrationErrors.FullNameMissing)]
    public string? FullName { get; set; }

    [Display(Name = "Thẩm quyền ký"), DataType(DataType.MultilineText),
        OfficialText(Signatory.AuthorityMaxLength, Missing = AdministrationErrors.AuthorityMissing)]
    public string? Authority { get; set; }

    [Display(Name = "Ký từ ngày"), Required(ErrorMessage = AdministrationErrors.ValidFromMissing)]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Ký đến ngày")]
    public DateOnly? ValidTo { get; set; }

    public int Version { get; set; }

    public static SignerInput From(Signatory signer) => new()
    {
        FullName = signer.FullName, Authority = signer.Authority, ValidFrom = signer.ValidFrom, ValidTo = signer.ValidTo,
        Version = signer.Version,
    };

    public void ApplyTo(Signatory signer) =>
        (signer.FullName, signer.Authority, signer.ValidFrom, signer.ValidTo) = (FullName!, Authority!, ValidFrom!.Value, ValidTo);
}
