using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LySon.Reporting.Web.Features.Accounts.Resets;

/// <summary>Where the letter's link leads. It signs nobody in: who has a second factor is asked for it at the next sign-in.</summary>
[AllowAnonymous, SecretPath]
[EnableRateLimiting(SecuritySetup.ResetRateLimit)]
public sealed class ResetModel(
    ForgottenPasswords forgotten, UserManager<ReportingUser> users, PasswordKeeper passwords, ReportingDbContext db, UserSessions sessions,
    ResetLinks links, SignInLog log, Notifier notifier,
    Actor actor, TimeProvider time) : PageModel
{
    private ReportingUser? user;

    [FromRoute]
    public string? Token { get; set; }

    [BindProperty, Display(Name = "Mật khẩu mới"), DataType(DataType.Password), Required(ErrorMessage = AccountErrors.NewPasswordMissing)]
    public string? New { get; set; }

    [BindProperty, Display(Name = "Nhập lại mật khẩu mới"), DataType(DataType.Password),
        Compare(nameof(New), ErrorMessage = AccountErrors.RepeatDiffers)]
    public string? Repeat { get; set; }

    public bool Works => user is not null;
    public string Hint => PasswordRules.Hint(user!.TwoFactorEnabled);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (user is null || !ModelState.IsValid) return Page();
        var chosen = await passwords.ChooseAsync(user, New!);
        foreach (var error in chosen.Errors) ModelState.AddModelError(nameof(New), error.Description);
        if (!chosen.Succeeded) return Page();
        if (await SaveAsync(user)) return new Confirmation("Đã đặt lại mật khẩu. Đăng nhập bằng mật khẩu mới.")
            .LeadTo(this, AccountAddresses.SignIn);
        user = null;
        return Page();
    }

    private async Task<bool> SaveAsync(ReportingUser owner)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The account first, as everybody does who closes links: of two changes at once one is refused, and nobody waits in a circle.
        if (!(await users.UpdateSecurityStampAsync(owner)).Succeeded || !await forgotten.UseAsync(Token)) return false;
        await links.CloseAsync(owner.Id);
        db.Add(Change.Of<ReportingUser>(owner.Id, actor, time.GetUtcNow().UtcDateTime,
            new FieldChange("Mật khẩu", null, "đã đặt lại qua thư")));
        notifier.Tell([owner.Id], "Mật khẩu của anh/chị đã được đặt lại qua thư. Nếu không phải anh/chị làm, báo ngay quản trị.",
            AccountAddresses.Security);
        await sessions.EndAllAsync(owner.Id, SessionEnd.AccountChanged);
        await log.WriteAsync(owner.Id, SignInEvent.PasswordReset);
        await transaction.CommitAsync();
        return true;
    }

    private async Task LoadAsync()
    {
        var id = forgotten.IsOn ? await forgotten.FindAsync(Token) : null;
        user = id is { } known ? await users.FindByIdAsync(known.ToString(CultureInfo.InvariantCulture)) : null;
    }
}
