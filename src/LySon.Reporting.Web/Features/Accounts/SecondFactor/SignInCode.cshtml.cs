using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>
/// The second step of signing in with a password. Who is at it stands in a cookie of five minutes that the right password gave.
/// </summary>
[AllowAnonymous]
public sealed class SignInCodeModel(SignInManager<ReportingUser> signIn, ReportingDbContext db, PasskeySite site) : PageModel
{
    private const string Start = AccountAddresses.SignIn;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A recovery code instead of the app's.</summary>
    [BindProperty(SupportsGet = true, Name = "recovery")]
    public bool ByRecovery { get; set; }

    [BindProperty, MaxLength(40, ErrorMessage = SecondFactorErrors.CodeWrong)]
    [SecretField]
    public string? Code { get; set; }

    public bool HasApp { get; private set; }
    public bool HasPasskeys { get; private set; }
    public string Other =>
        $"{AccountAddresses.SignInCode}?recovery={(ByRecovery ? "false" : "true")}&returnUrl={Uri.EscapeDataString(ReturnUrl ?? "")}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return LocalRedirect(Start);
        if (TempData[SignInPasskeyModel.Failed] is string sentence) ModelState.AddModelError("", sentence);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return BeginAgain();
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), SecondFactorErrors.CodeMissing);
        if (!ModelState.IsValid) return Page();
        var result = ByRecovery ? await signIn.TwoFactorRecoveryCodeSignInAsync(Code!)
            : await signIn.TwoFactorAuthenticatorSignInAsync(Code!, isPersistent: false, rememberClient: false);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : HomeAddresses.Overview);
        this.Refuse(nameof(Code), result, ByRecovery ? SecondFactorErrors.RecoveryCodeWrong : SecondFactorErrors.CodeWrong);
        return Page();
    }

    /// <summary>The cookie has ended while the code was looked for.</summary>
    private LocalRedirectResult BeginAgain()
    {
        TempData[SignInPasskeyModel.Failed] = SecondFactorErrors.SignInOver;
        return LocalRedirect($"{Start}?returnUrl={Uri.EscapeDataString(ReturnUrl ?? "")}");
    }

    private async Task<bool> FindAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return false;
        HasApp = await db.AuthenticatorApps().AnyAsync(a => a.UserId == user.Id);
        HasPasskeys = site.IsOn && await db.UserPasskeys().AnyAsync(k => k.UserId == user.Id);
        ByRecovery |= !HasApp;
        return true;
    }
}
