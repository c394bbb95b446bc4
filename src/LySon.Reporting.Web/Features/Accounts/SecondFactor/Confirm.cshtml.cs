using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>
/// Asks somebody who is signed in who they are, before they change how the account is opened. Where there is a second factor it is asked
/// for, and not the password: with a stolen cookie and a guessed password nobody takes it away.
/// </summary>
[OpensDuring(Obligation.ChoosePassword, Obligation.SetUpSecondFactor)]
public sealed class ConfirmModel(
    SignInManager<ReportingUser> signIn, UserManager<ReportingUser> users, IFactorCheck factors, RecentSignIn recent, PasskeySite site,
    ReportingDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Display(Name = "Mật khẩu"), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty, Display(Name = "Mã 6 số hoặc mã dự phòng"), MaxLength(40, ErrorMessage = SecondFactorErrors.CodeWrong)]
    [SecretField]
    public string? Code { get; set; }

    public bool HasPasskeys { get; private set; }
    public bool HasApp { get; private set; }
    public bool AsksForCode { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await LoadAsync();
        if (AsksForCode && string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), SecondFactorErrors.CodeMissing);
        if (!ModelState.IsValid) return Page();
        var result = AsksForCode ? await factors.CheckCodeAsync(user, Code!)
            : await signIn.CheckPasswordSignInAsync(user, Password ?? "", lockoutOnFailure: false);
        if (result.Succeeded) return await GoOnAsync();
        if (AsksForCode) this.Refuse(nameof(Code), result, SecondFactorErrors.CodeWrong);
        else this.Refuse(nameof(Password), result, AccountErrors.PasswordMismatch);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential)
    {
        var user = await LoadAsync();
        ModelState.Clear();
        var result = await factors.CheckPasskeyAsync(user, credential ?? "");
        if (result.Succeeded) return await GoOnAsync();
        this.Refuse("", result, SecondFactorErrors.PasskeyFailed);
        return Page();
    }

    private async Task<ReportingUser> LoadAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        HasPasskeys = site.IsOn && await db.UserPasskeys().AnyAsync(k => k.UserId == user.Id);
        HasApp = await db.AuthenticatorApps().AnyAsync(a => a.UserId == user.Id);
        AsksForCode = user.TwoFactorEnabled;
        return user;
    }

    private async Task<IActionResult> GoOnAsync()
    {
        await recent.ConfirmAsync();
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : FactorChanges.Address);
    }
}
