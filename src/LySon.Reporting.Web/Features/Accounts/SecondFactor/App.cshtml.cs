using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>
/// Sets the app up, puts another in its place, or turns it off. The new key is kept in the form, encrypted, until a right code confirms it.
/// </summary>
[AsksAgain]
[OpensDuring(Obligation.SetUpSecondFactor)]
public sealed class AppModel(
    UserManager<ReportingUser> users, ReportingDbContext db, SecondFactorCodes codes, FactorChanges changes, RecoveryCodes recovery,
    TimeProvider time) : PageModel, IKeepsTyped
{
    private const int PixelsPerModule = 4;
    private const string Kept = "AppKey";

    private ReportingUser user = null!;
    private byte[] key = [];

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty, Display(Name = "Mã 6 số"), MaxLength(10, ErrorMessage = SecondFactorErrors.CodeWrongAtSetUp)]
    [SecretField]
    public string? Code { get; set; }

    public bool HasApp { get; private set; }
    public string ManualKey => string.Join(' ', Base32.Encode(key).Chunk(4).Select(c => new string(c)));

    public string QrImage
    {
        get
        {
            var account = Uri.EscapeDataString($"Cổng báo cáo:{user.UserName}");
            var link = $"otpauth://totp/{account}?secret={Base32.Encode(key)}&issuer={Uri.EscapeDataString("Cổng báo cáo")}"
                + $"&algorithm=SHA1&digits={Totp.Digits}&period={Totp.StepSeconds}";
            using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
            using var image = new PngByteQRCode(data);
            return "data:image/png;base64," + Convert.ToBase64String(image.GetGraphic(PixelsPerModule));
        }
    }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (!Read(TempData[Kept] as string)) Renew();
    }

    /// <summary>The app has scanned this key already.</summary>
    public void KeepTyped() => TempData[Kept] = Key;

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!Read(Key))
        {
            Renew();
            ModelState.Remove(nameof(Code));
            return Page();
        }
        if (Totp.StepOf(key, Code, time.GetUtcNow().UtcDateTime) is not { } step)
        {
            ModelState.AddModelError(nameof(Code), string.IsNullOrWhiteSpace(Code) ? SecondFactorErrors.CodeMissing
                : SecondFactorErrors.CodeWrongAtSetUp);
            return Page();
        }
        if (SecondFactorErrors.Of(await changes.SetAppAsync(user, Key!, step), SecondFactorErrors.AppNotThere) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        return await recovery.LeadOnAsync(this, user, HasApp ? "Đã đổi ứng dụng mã 6 số." : "Đã bật ứng dụng mã 6 số.");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        if (SecondFactorErrors.Of(await changes.RemoveAppAsync(user), SecondFactorErrors.AppNotThere) is not { } refusal)
            return new Confirmation("Đã tắt ứng dụng mã 6 số.").LeadTo(this, FactorChanges.Address);
        Renew();
        ModelState.AddModelError("", refusal);
        return Page();
    }

    /// <returns>False: the portal made no such key for this account.</returns>
    private bool Read(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return false;
        try
        {
            key = codes.Unprotect(user.Id, kept);
            Key = kept;
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private void Renew()
    {
        key = Totp.NewKey();
        Key = codes.Protect(user.Id, key);
    }

    private async Task LoadAsync()
    {
        user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        HasApp = await db.AuthenticatorApps().AnyAsync(a => a.UserId == user.Id);
    }
}
