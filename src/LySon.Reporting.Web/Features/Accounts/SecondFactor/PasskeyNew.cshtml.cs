using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

[AsksAgain]
[OpensDuring(Obligation.SetUpSecondFactor)]
public sealed class PasskeyNewModel(
    PasskeySite site, PasskeyCeremony ceremony, UserManager<ReportingUser> users, ReportingDbContext db, FactorChanges changes,
    RecoveryCodes recovery) : PageModel, IKeepsTyped
{
    private const string Kept = "PasskeyName";

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty, Display(Name = "Tên khóa"), OfficialText(Passkey.NameMaxLength, Missing = SecondFactorErrors.NameMissing)]
    public string? Name { get; set; }

    public IActionResult OnGet()
    {
        Name = TempData[Kept] as string ?? DeviceWords.Of(Request.Headers.UserAgent);
        return site.IsOn ? Page() : NotFound();
    }

    /// <summary>The script asks for the options first, without a name.</summary>
    public void KeepTyped()
    {
        if (Name is { Length: <= Passkey.NameMaxLength } name) TempData[Kept] = name;
    }

    /// <summary>What the browser's script asks for before it turns to the device.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        site.IsOn ? Content(await ceremony.AskForNewAsync(await MeAsync()), MediaTypeNames.Application.Json) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!site.IsOn) return NotFound();
        if (!ModelState.IsValid) return Page();
        var user = await MeAsync();
        if (await db.UserPasskeys().CountAsync(k => k.UserId == user.Id) >= Passkey.CountMax) ModelState
            .AddModelError(nameof(Name), SecondFactorErrors.TooManyKeys);
        else if (await ceremony.TakeNewAsync(user, Credential, VietnameseText.Normalize(Name!)) is { } key)
        {
            if (SecondFactorErrors.Of(await changes.AddPasskeyAsync(user, key), SecondFactorErrors.KeyNotThere) is not { } refusal)
                return await recovery.LeadOnAsync(this, user, $"Đã thêm khóa {key.Name}.");
            ModelState.AddModelError("", refusal);
        }
        else ModelState.AddModelError("", SecondFactorErrors.PasskeyNotAdded);
        return Page();
    }

    private async Task<ReportingUser> MeAsync() => await users.GetUserAsync(User)
        ?? throw new InvalidOperationException("The signed-in account is gone.");
}
