using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>One key of the person's own: its name, and its end.</summary>
[AsksAgain]
public sealed class PasskeyEditModel(UserManager<ReportingUser> users, SecondFactors factors, CurrentUser me, FactorChanges changes) : PageModel
{
    [BindProperty, Display(Name = "Tên khóa"), OfficialText(Passkey.NameMaxLength, Missing = SecondFactorErrors.NameMissing)]
    public string? Name { get; set; }

    internal PasskeyLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await FindAsync(key)) return NotFound();
        Name = Line.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await FindAsync(key)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var user = (await users.GetUserAsync(User))!;
        if (await users.GetPasskeyAsync(user, Passkey.ReadId(key)) is not { } found) return NotFound();
        found.Name = VietnameseText.Normalize(Name!);
        await users.AddOrUpdatePasskeyAsync(user, found);
        return new Confirmation($"Đã đổi tên khóa thành {found.Name}.").LeadTo(this, FactorChanges.Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key)
    {
        if (!await FindAsync(key)) return NotFound();
        ModelState.Clear();
        var result = await changes.RemovePasskeyAsync((await users.GetUserAsync(User))!, key);
        if (result is not RemovalResult.LastOfRequired) return new Confirmation($"Đã xóa khóa {Line.Name}.").LeadTo(this, FactorChanges.Address);
        Name = Line.Name;
        ModelState.AddModelError("", SecondFactorErrors.LastOfRequired);
        return Page();
    }

    private async Task<bool> FindAsync(string key)
    {
        if ((await factors.OfAsync(me.Id)).Passkeys.FirstOrDefault(k => k.Id == key) is not { } line) return false;
        Line = line;
        return true;
    }
}
