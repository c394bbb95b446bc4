using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

public sealed class PasswordModel(UserManager<ReportingUser> users, SignInManager<ReportingUser> signIn, SessionOpening sessions) : PageModel
{
    [BindProperty, Display(Name = "Mật khẩu hiện tại"), DataType(DataType.Password), Required(ErrorMessage = AccountErrors.CurrentPasswordMissing)]
    public string? Current { get; set; }

    [BindProperty, Display(Name = "Mật khẩu mới"), DataType(DataType.Password), Required(ErrorMessage = AccountErrors.NewPasswordMissing)]
    public string? New { get; set; }

    [BindProperty, Display(Name = "Nhập lại mật khẩu mới"), DataType(DataType.Password),
        Compare(nameof(New), ErrorMessage = AccountErrors.RepeatDiffers)]
    public string? Repeat { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        var result = await users.ChangePasswordAsync(user, Current!, New!);
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(New), error.Description);
        if (!result.Succeeded) return Page();
        await sessions.ChangedAsync(user, SignInEvent.PasswordChanged);
        await signIn.RefreshSignInAsync(user);
        return new Confirmation("Đã đổi mật khẩu.").LeadTo(this, "/");
    }
}
