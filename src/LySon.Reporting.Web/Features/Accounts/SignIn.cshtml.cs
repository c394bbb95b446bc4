using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<ReportingUser> signIn, IHostEnvironment environment) : PageModel
{
    [BindProperty, Required(ErrorMessage = AccountErrors.UserNameMissing)]
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
        var result = await signIn.PasswordSignInAsync(UserName!, Password!, isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded) return LocalRedirect(Target);
        if (result is SignInWait wait) this.AnswerWait(wait);
        ModelState.AddModelError(nameof(Password), result switch
        {
            SignInWait w => AccountErrors.Wait(w.Seconds),
            { IsLockedOut: true } => AccountErrors.Disabled,
            _ => AccountErrors.WrongPair,
        });
        return Page();
    }

    /// <summary>Only to pages of this portal, whatever the link said.</summary>
    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
}
