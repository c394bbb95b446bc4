using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Accounts.Resets;
using LySon.Reporting.Web.Features.Accounts.SecondFactor;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<ReportingUser> signIn, PasskeySite passkeys, ForgottenPasswords forgotten,
    IHostEnvironment environment) : PageModel
{
    [BindProperty, Required(ErrorMessage = AccountErrors.UserNameMissing)]
    public string? UserName { get; set; }

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = AccountErrors.PasswordMissing)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPasskeys => passkeys.IsOn;
    public bool CanReset => forgotten.IsOn;

    internal IReadOnlyList<SampleAccounts.Account> Samples => environment.IsDevelopment() ? SampleAccounts.All : [];

    public IActionResult OnGet()
    {
        if (User.Identity?.IsAuthenticated == true) return LocalRedirect(Target);
        if (TempData[SignInPasskeyModel.Failed] is string sentence) ModelState.AddModelError("", sentence);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var result = await signIn.PasswordSignInAsync(UserName!, Password!, isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded) return LocalRedirect(Target);
        if (result.RequiresTwoFactor) return LocalRedirect($"{AccountAddresses.SignInCode}?returnUrl={Uri.EscapeDataString(Target)}");
        this.Refuse(nameof(Password), result, AccountErrors.WrongPair);
        return Page();
    }

    /// <summary>Only to pages of this portal, whatever the link said.</summary>
    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : HomeAddresses.Overview;
}
