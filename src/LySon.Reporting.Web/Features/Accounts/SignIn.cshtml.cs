using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LySon.Reporting.Web.Features.Accounts;

[AllowAnonymous]
[EnableRateLimiting(SecuritySetup.SignInRateLimit)]
public sealed class SignInModel(SignInManager<ReportingUser> signIn, UserManager<ReportingUser> users, IHostEnvironment environment) : PageModel
{
    [BindProperty, Required(ErrorMessage = AccountErrors.UserNameMissing), MaxLength(ReportingUser.UserNameMaxLength, ErrorMessage = AccountErrors.WrongPair)]
    public string? UserName { get; set; }

    [BindProperty, DataType(DataType.Password), Required(ErrorMessage = AccountErrors.PasswordMissing)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    internal IReadOnlyList<SampleAccounts.Account> Samples => environment.IsDevelopment() ? SampleAccounts.All : [];

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var result = await signIn.PasswordSignInAsync(UserName!, Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Target);
        ModelState.AddModelError(nameof(Password), result.IsLockedOut ? await LockedAsync() : AccountErrors.WrongPair);
        return Page();
    }

    /// <summary>Only to pages of this portal, whatever the link said.</summary>
    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    private async Task<string> LockedAsync()
    {
        var end = (await users.FindByNameAsync(UserName!))?.LockoutEnd;
        return end is null || end.Value.Year > 2200 ? AccountErrors.Disabled : AccountErrors.Locked(Vietnamese.ToLocal(end.Value.UtcDateTime));
    }
}
