using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LySon.Reporting.Web.Features.Administration.Users;

/// <summary>Whoever opens it can make administrators, so it asks again who it is.</summary>
[AsksAgain]
public sealed class NewModel(ReportingDbContext db, AccountService accounts, TimeProvider time) : PageModel
{
    [BindProperty]
    public NewUserInput Input { get; set; } = new();

    public Task<IReadOnlyList<SelectListItem>> AgenciesAsync() => AgencyChoices.OfAgenciesAsync(db, time.Today());

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var user = new ReportingUser { UserName = Input.UserName, FullName = Input.FullName!, AgencyId = Input.AgencyId };
        accounts.GiveAddress(user, Input.Address);
        var (result, code) = await accounts.CreateAsync(user, Input.Role!);
        foreach (var error in result.Errors) ModelState.AddModelError("Input.UserName", error.Description);
        if (!result.Succeeded) return Page();
        return CodeOnce.Show(this, code, $"Đã thêm tài khoản {user.UserName}.", user.Id);
    }
}
