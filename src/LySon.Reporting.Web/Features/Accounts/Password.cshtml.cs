using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Obligations;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

/// <summary>The person chooses a password: because they want to, or because the one they have was given to them.</summary>
[OpensDuring(Obligation.ChoosePassword)]
public sealed class PasswordModel(
    UserManager<ReportingUser> users, SignInManager<ReportingUser> signIn, PasswordKeeper passwords, RecentSignIn recent,
    ReportingDbContext db,
    SessionOpening sessions) : PageModel
{
    private ReportingUser user = null!;

    [BindProperty, Display(Name = "Mật khẩu hiện tại"), DataType(DataType.Password)]
    public string? Current { get; set; }

    [BindProperty, Display(Name = "Mật khẩu mới"), DataType(DataType.Password), Required(ErrorMessage = AccountErrors.NewPasswordMissing)]
    public string? New { get; set; }

    [BindProperty, Display(Name = "Nhập lại mật khẩu mới"), DataType(DataType.Password),
        Compare(nameof(New), ErrorMessage = AccountErrors.RepeatDiffers)]
    public string? Repeat { get; set; }

    /// <summary>The password is a one-time code.</summary>
    public bool IsCode => user.CodeExpiresAt is not null;

    /// <summary>Nobody types a code twice that they typed a moment ago.</summary>
    public bool AsksCurrent { get; private set; }
    public bool IsDue => user.MustChoosePassword;
    public string Why => IsCode ? "Mã đăng nhập chỉ dùng một lần." : "Mật khẩu ngắn chỉ dùng được cùng lớp thứ hai.";
    public string Hint => PasswordRules.Hint(user.TwoFactorEnabled);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (AsksCurrent) await CheckCurrentAsync();
        if (!ModelState.IsValid) return Page();
        // The code that is replaced is known to somebody else, and the new password is not the old one.
        if (users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash!, New!) is not PasswordVerificationResult.Failed)
            ModelState.AddModelError(nameof(New), AccountErrors.SamePassword);
        else foreach (var error in (await ChangeAsync()).Errors) ModelState.AddModelError(nameof(New), error.Description);
        if (!ModelState.IsValid) return Page();
        await signIn.RefreshSignInAsync(user);
        return new Confirmation("Đã đổi mật khẩu.").LeadTo(this, HomeAddresses.Overview);
    }

    private async Task CheckCurrentAsync()
    {
        if (string.IsNullOrEmpty(Current)) ModelState.AddModelError(nameof(Current),
            IsCode ? AccountErrors.CodeMissing : AccountErrors.CurrentPasswordMissing);
        if (!ModelState.IsValid) return;
        var result = await signIn.CheckPasswordSignInAsync(user, Current!, lockoutOnFailure: false);
        if (!result.Succeeded) this.Refuse(nameof(Current), result, IsCode ? AccountErrors.CodeMismatch : AccountErrors.PasswordMismatch);
    }

    /// <summary>The new stamp ends the sessions elsewhere.</summary>
    private async Task<IdentityResult> ChangeAsync()
    {
        var replaced = IsCode ? SignInEvent.InitialCodeReplaced : SignInEvent.PasswordChanged;
        var chosen = await passwords.ChooseAsync(user, New!);
        if (!chosen.Succeeded) return chosen;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var saved = await users.UpdateSecurityStampAsync(user);
        if (!saved.Succeeded) return saved;
        await sessions.ChangedAsync(user, replaced);
        await transaction.CommitAsync();
        return saved;
    }

    private async Task LoadAsync()
    {
        user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        AsksCurrent = !IsCode || !await recent.IsRecentAsync();
    }
}
