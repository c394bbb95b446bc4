using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Decisions;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Agencies;

/// <summary>What an agency is and may do, and its end: merged into another or abolished from a day on.</summary>
public sealed class EditModel(ReportingDbContext db, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public AgencyEditInput Input { get; set; } = new();

    internal Conflict? Clash { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Everyone but the agency itself.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OthersAsync() =>
        [.. (await AgencyChoices.OfAgenciesAsync(db, time.Today())).Where(a => a.Value != Id.ToString(CultureInfo.InvariantCulture))];

    public Task<IReadOnlyList<SelectListItem>> KindsAsync() => AgencyChoices.OfKindsAsync(db, time.Today(), Input.KindId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } agency) return NotFound();
        Input = AgencyEditInput.From(agency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } agency) return NotFound();
        await CheckAsync();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(agency);
        Clash = await RowSaving.SaveAsync(db, agency, Input.Version, ModelState, Request.Path);
        if (Clash is not null) return Page();
        return new Confirmation($"Đã lưu {Name}.").LeadTo(this, AdministrationAddresses.Agency(Id));
    }

    /// <summary>The kind is there; chains of superiors and of successors end; a successor exists on the day it takes over.</summary>
    private async Task CheckAsync()
    {
        var all = await db.Agencies().AsNoTracking().Select(a => new { a.Id, a.ParentId, a.SuccessorId, a.AbolishedOn })
            .ToDictionaryAsync(a => a.Id);
        if (Input.KindId is { } kind && !await db.AgencyKinds().AnyAsync(k => k.Id == kind)) ModelState
            .AddModelError("Input.KindId", AdministrationErrors.KindMissing);
        if (Leads(Input.ParentId, id => all[id].ParentId)) ModelState.AddModelError("Input.ParentId", AdministrationErrors.ParentCircle);
        if (Input.SuccessorId is null) return;
        if (Input.AbolishedOn is null) ModelState.AddModelError("Input.AbolishedOn", AdministrationErrors.SuccessorWithoutDay);
        else if (Leads(Input.SuccessorId, id => all[id].SuccessorId)) ModelState
            .AddModelError("Input.SuccessorId", AdministrationErrors.SuccessorCircle);
        else if (all.GetValueOrDefault(Input.SuccessorId.Value)?.AbolishedOn <= Input.AbolishedOn) ModelState
            .AddModelError("Input.SuccessorId", AdministrationErrors.SuccessorGone);

        bool Leads(int? from, Func<int, int?> next)
        {
            var seen = new HashSet<int> { Id };
            for (var id = from; id is { } at; id = next(at))
                if (!seen.Add(at) || !all.ContainsKey(at)) return true;
            return false;
        }
    }

    private async Task<Agency?> FindAsync()
    {
        var agency = await db.Agencies().Include(a => a.Names).SingleOrDefaultAsync(a => a.Id == Id);
        Name = agency?.NameOn(time.Today()).ShortName ?? "";
        return agency;
    }
}

/// <summary>An agency as an administrator edits it. Its code never changes.</summary>
public sealed class AgencyEditInput
{
    [Display(Name = "Loại"), Required(ErrorMessage = AdministrationErrors.KindMissing)]
    public int? KindId { get; set; }

    [Display(Name = "Cơ quan cấp trên")]
    public int? ParentId { get; set; }

    [Display(Name = "Có quyền yêu cầu báo cáo")]
    public bool MayRequest { get; set; }

    [Display(Name = "In mã kiểm tra ở cuối báo cáo")]
    public bool PrintsCode { get; set; }

    [Display(Name = "Địa điểm QR và lượt quét")]
    public bool UsesVenues { get; set; }

    [Display(Name = "Số liệu cài đặt")]
    public bool UsesAdoption { get; set; }

    [Display(Name = "Kết thúc hoạt động từ ngày")]
    public DateOnly? AbolishedOn { get; set; }

    [Display(Name = "Đơn vị kế thừa")]
    public int? SuccessorId { get; set; }

    public int Version { get; set; }

    public static AgencyEditInput From(Agency agency) => new()
    {
        KindId = agency.KindId, ParentId = agency.ParentId, MayRequest = agency.MayRequest, PrintsCode = agency.PrintsCode,
        UsesVenues = agency.UsesVenues, UsesAdoption = agency.UsesAdoption,
        AbolishedOn = agency.AbolishedOn, SuccessorId = agency.SuccessorId, Version = agency.Version,
    };

    public void ApplyTo(Agency agency)
    {
        (agency.KindId, agency.ParentId, agency.MayRequest, agency.PrintsCode) = (KindId!.Value, ParentId, MayRequest, PrintsCode);
        (agency.UsesVenues, agency.UsesAdoption) = (UsesVenues, UsesAdoption);
        (agency.AbolishedOn, agency.SuccessorId) = (AbolishedOn, SuccessorId);
    }
}
