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

/// <summary>The kinds of agency, and the form of one of them or of a new one below. A kind is ended by a day, never deleted.</summary>
public sealed class KindsModel(ReportingDbContext db) : PageModel
{
    /// <summary>Null for a new kind.</summary>
    [FromRoute]
    public int? Id { get; set; }

    [BindProperty]
    public KindInput Input { get; set; } = new();

    internal Conflict? Clash { get; private set; }
    internal IReadOnlyList<AgencyKind> Kinds { get; private set; } = [];

    /// <summary>How many agencies are of each kind.</summary>
    internal IReadOnlyDictionary<int, int> Agencies { get; private set; } = new Dictionary<int, int>();

    internal string? Name => Kinds.FirstOrDefault(k => k.Id == Id)?.Name;

    /// <summary>"01/07/2025 – nay", or nothing for what was always there and still is.</summary>
    internal static string Span(AgencyKind kind) => kind is { ValidFrom: null, ValidTo: null } ? ""
        : $"{kind.ValidFrom?.OnScreen() ?? "trước"} – {kind.ValidTo?.OnScreen() ?? "nay"}";

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Id is null) return Page();
        if (Kinds.FirstOrDefault(k => k.Id == Id) is not { } kind) return NotFound();
        Input = KindInput.From(kind);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var kind = Id is null ? new AgencyKind { Name = "", Level = AgencyKind.LevelMin }
            : await db.AgencyKinds().SingleOrDefaultAsync(k => k.Id == Id);
        if (kind is null) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();
        Input.ApplyTo(kind);
        Clash = await RowSaving.SaveAsync(db, kind, Input.Version, ModelState, Request.Path);
        if (Clash is not null) return Page();
        return new Confirmation($"Đã lưu loại {kind.Name}.").LeadTo(this, AdministrationAddresses.Kinds);
    }

    private void Check()
    {
        if (Id is null && Kinds.Count >= AgencyKind.CountMax) ModelState.AddModelError("", AdministrationErrors.TooManyKinds);
        if (Input.ValidTo < Input.ValidFrom) ModelState.AddModelError("Input.ValidTo", AdministrationErrors.KindEndBefore);
        if (Kinds.Any(k => k.Id != Id && VietnameseText.Fold(k.Name) == VietnameseText.Fold(Input.Name ?? ""))) ModelState
            .AddModelError("Input.Name", AdministrationErrors.KindTaken);
    }

    private async Task LoadAsync()
    {
        Kinds = await db.AgencyKinds().AsNoTracking().OrderBy(k => k.Level).ThenBy(k => k.Position).ThenBy(k => k.Id).ToListAsync();
        Agencies = await db.Agencies().GroupBy(a => a.KindId).ToDictionaryAsync(g => g.Key, g => g.Count());
    }
}
