using System.Net.Mime;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>
/// Signs in with a passkey alone. What goes wrong is said on the page where the key was asked for; only a wait is answered here, as a wait.
/// </summary>
[AllowAnonymous]
public sealed class SignInPasskeyModel(SignInManager<ReportingUser> signIn, PasskeySite site, PasskeyCeremony ceremony) : PageModel
{
    public const string Failed = "PasskeyFailed";

    /// <summary>Where the key was asked for.</summary>
    public string Back { get; private set; } = "";

    public IActionResult OnGet() => LocalRedirect(AccountAddresses.SignIn);

    /// <summary>The same for everybody: it names no account and no key.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        site.IsOn ? Content(await ceremony.AskForKnownAsync(), MediaTypeNames.Application.Json) : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] string? credential, [FromForm] string? returnUrl,
        [FromForm] bool isSecondStep = false)
    {
        if (!site.IsOn) return NotFound();
        var result = await signIn.PasskeySignInAsync(credential ?? "");
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : HomeAddresses.Overview);
        Back = (isSecondStep ? AccountAddresses.SignInCode : AccountAddresses.SignIn)
            + (Url.IsLocalUrl(returnUrl) ? $"?returnUrl={Uri.EscapeDataString(returnUrl)}" : "");
        if (result is SignInWait)
        {
            this.Refuse("", result, SecondFactorErrors.PasskeyFailed);
            return Page();
        }
        TempData[Failed] = WaitAnswer.SentenceOf(result, SecondFactorErrors.PasskeyFailed);
        return LocalRedirect(Back);
    }
}
