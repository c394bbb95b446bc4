using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Web.Features.Scans.Imports.Api;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>The agency's keys for other programs: made, shown once, withdrawn.</summary>
[Authorize(Policies.EditAgency)]
public sealed class KeysModel(ReportingDbContext db, CurrentUser me, TimeProvider time) : PageModel
{
    public const int KeysMax = 50;
    private const string Prefix = "lsr_";
    private const int RandomBytes = 32;

    [BindProperty]
    public KeyInput Input { get; set; } = new();

    internal IReadOnlyList<ApiKey> Found { get; private set; } = [];

    /// <summary>The key just made, on this answer only.</summary>
    public string? Made { get; private set; }

    public async Task OnGetAsync() =>
        Found = await db.ApiKeys().AsNoTracking().Where(k => k.AgencyId == me.AgencyId).OrderBy(k => k.RevokedAt != null)
            .ThenByDescending(k => k.Id).ToListAsync();

    public async Task OnPostAsync()
    {
        if (await db.ApiKeys().CountAsync(k => k.AgencyId == me.AgencyId && k.RevokedAt == null) >= KeysMax)
            ModelState.AddModelError("Input.Name", $"Đơn vị đã có {KeysMax} khóa. Thu hồi khóa không dùng trước.");
        if (ModelState.IsValid)
        {
            Made = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
            db.Add(new ApiKey
            {
                AgencyId = me.AgencyId, Name = Input.Name!, Hash = ApiKeyHandler.HashOf(Made), Hint = Made[^ApiKey.HintLength..],
                CreatedAt = time.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync();
            ModelState.Clear();
            Input = new();
        }
        await OnGetAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] int keyId)
    {
        var key = await db.ApiKeys().SingleOrDefaultAsync(k => k.Id == keyId && k.AgencyId == me.AgencyId);
        if (key is null) return NotFound();
        key.RevokedAt ??= time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        return new Confirmation($"Đã thu hồi khóa {key.Name}. Hệ thống dùng khóa này không gửi được nữa.").LeadTo(this, ScanAddresses.Keys);
    }
}

public sealed class KeyInput
{
    [Display(Name = "Tên khóa"), Required(ErrorMessage = "Nhập tên hệ thống sẽ dùng khóa."), MaxLength(ApiKey.NameMaxLength)]
    public string? Name { get; set; }
}
