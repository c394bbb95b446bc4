using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Administration.Counted;

/// <summary>What all agencies count by, and from when on something is not counted any more.</summary>
public sealed class IndexModel(ReportingDbContext db) : PageModel
{
    [BindProperty]
    public CountedInput Input { get; set; } = new();

    internal IReadOnlyList<CountedItem> Items { get; private set; } = [];

    internal IEnumerable<SelectListItem> Choices => Items.Select(i => new SelectListItem($"{i.Name} ({i.Sort.ToLowerInvariant()})", i.Key));

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var item = Items.FirstOrDefault(i => i.Key == Input.Key);
        if (item is null) ModelState.AddModelError("Input.Key", AdministrationErrors.CountedMissing);
        if (!ModelState.IsValid) return Page();
        item!.End(Input.EndedOn);
        await db.SaveChangesAsync();
        return new Confirmation($"Đã lưu {item.Name}.").LeadTo(this, AdministrationAddresses.Counted);
    }

    private async Task LoadAsync()
    {
        var groups = await db.VenueGroups().Where(g => g.AgencyId == null).OrderBy(g => g.Position).ThenBy(g => g.Id).ToListAsync();
        var applications = await db.Applications().OrderBy(a => a.Name).ToListAsync();
        Items =
        [
            .. groups.Select(g => new CountedItem($"g{g.Id}", g.ShortName, "Đối tượng thống kê", g.EndedOn, day => g.EndedOn = day)),
            .. applications.Select(a => new CountedItem($"a{a.Id}", a.Name, "Ứng dụng", a.EndedOn, day => a.EndedOn = day)),
        ];
    }
}

/// <param name="End">Sets the day, or takes it away.</param>
internal sealed record CountedItem(string Key, string Name, string Sort, DateOnly? EndedOn, Action<DateOnly?> End);

public sealed class CountedInput
{
    [Display(Name = "Đối tượng hoặc ứng dụng"), Required(ErrorMessage = AdministrationErrors.CountedMissing)]
    public string? Key { get; set; }

    [Display(Name = "Không thống kê từ ngày")]
    public DateOnly? EndedOn { get; set; }
}
