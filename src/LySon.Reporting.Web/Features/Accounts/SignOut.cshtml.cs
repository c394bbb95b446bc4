using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignOutModel(SignInManager<ReportingUser> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(HomeAddresses.Overview);

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(AccountAddresses.SignIn);
    }
}
