using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts.SecondFactor;

/// <summary>One key of the person's own: its name, and its end.</summary>
[AsksAgain]
public sealed class PasskeyEditModel(UserManager<ReportingUser> users, SecondFactors factors, CurrentUser me, FactorChanges changes)
    : PageModel
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
        var name = VietnameseText.Normalize(Name!);
        return Answer(await changes.RenamePasskeyAsync((await users.GetUserAsync(User))!, key, name), $"Đã đổi tên khóa thành {name}.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key)
    {
        if (!await FindAsync(key)) return NotFound();
        ModelState.Clear();
        Name = Line.Name;
        return Answer(await changes.RemovePasskeyAsync((await users.GetUserAsync(User))!, key), $"Đã xóa khóa {Line.Name}.");
    }

    private IActionResult Answer(FactorResult result, string done)
    {
        if (SecondFactorErrors.Of(result, SecondFactorErrors.KeyNotThere) is not { } refusal) return new Confirmation(done)
            .LeadTo(this, FactorChanges.Address);
        ModelState.AddModelError("", refusal);
        return Page();
    }

    private async Task<bool> FindAsync(string key)
    {
        if ((await factors.OfAsync(me.Id)).Passkeys.FirstOrDefault(k => k.Id == key) is not { } line) return false;
        Line = line;
        return true;
    }
}
