using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>Asks somebody who is signed in who they are, before they change how the account is opened.</summary>
[OpensDuring(Obligation.ChoosePassword, Obligation.SetUpSecondFactor)]
public sealed class ConfirmModel(
    SignInManager<ReportingUser> signIn, UserManager<ReportingUser> users, RecentSignIn recent, PasskeySite site, PasskeyCeremony ceremony, ReportingDbContext db,
    CurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Display(Name = "Mật khẩu"), DataType(DataType.Password)]
    public string? Password { get; set; }

    public bool HasPasskeys { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        var result = await signIn.CheckPasswordSignInAsync(user, Password ?? "", lockoutOnFailure: false);
        if (result.Succeeded) return await GoOnAsync();
        if (result is SignInWait wait) this.AnswerWait(wait);
        ModelState.AddModelError(nameof(Password), result is SignInWait w ? AccountErrors.Wait(w.Seconds) : SecondFactorErrors.PasswordWrong);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential)
    {
        // A key of somebody else confirms nobody here.
        if ((await ceremony.TakeKnownAsync(credential))?.Id == me.Id) return await GoOnAsync();
        ModelState.AddModelError("", SecondFactorErrors.PasskeyFailed);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() => HasPasskeys = site.IsOn && await db.UserPasskeys.AnyAsync(k => k.UserId == me.Id);

    private async Task<IActionResult> GoOnAsync()
    {
        await recent.ConfirmAsync();
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : FactorChanges.Address);
    }
}
