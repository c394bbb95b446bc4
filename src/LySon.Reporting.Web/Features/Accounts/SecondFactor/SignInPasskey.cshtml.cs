using System.Net.Mime;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>Signs in with a passkey alone. The page shows nothing: what goes wrong is said on the page where the key was asked for.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInPasskeyModel(SignInManager<ReportingUser> signIn, PasskeySite site, PasskeyCeremony ceremony) : PageModel
{
    public const string Failed = "PasskeyFailed";

    public IActionResult OnGet() => LocalRedirect("/account/sign-in");

    /// <summary>The same for everybody: it names no account and no key.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        site.IsOn ? Content(await ceremony.AskForKnownAsync(), MediaTypeNames.Application.Json) : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] string? credential, [FromForm] string? returnUrl)
    {
        if (!site.IsOn) return NotFound();
        var result = await signIn.PasskeySignInAsync(credential ?? "");
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
        TempData[Failed] = result switch
        {
            SignInWait wait => AccountErrors.Wait(wait.Seconds),
            { IsLockedOut: true } => AccountErrors.Disabled,
            _ => SecondFactorErrors.PasskeyFailed,
        };
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}" : "/account/sign-in");
    }
}
