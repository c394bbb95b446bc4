using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Mail;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Notifications;

/// <summary>Whether and where one gets letters.</summary>
public sealed class SettingsModel(
    ReportingDbContext db, CurrentUser me, MailState mail, RecentSignIn recent, ResetLinks links, ILookupNormalizer names,
    TimeProvider time) : PageModel
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public bool MailIsOn => mail.IsOn;

    public async Task OnGetAsync()
    {
        AskingAgain.Restore(this);
        var user = await db.Users().AsNoTracking().SingleAsync(u => u.Id == me.Id);
        Input = new() { Choice = user.MailChoice, Email = user.Email };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var email = Input.Email?.Trim();
        var isNew = !await db.Users().AnyAsync(u => u.Id == me.Id && u.Email == email);
        // A forgotten password is replaced by a letter to this address, so it is changed by nobody but its owner.
        if (isNew && !await recent.IsRecentAsync()) return AskingAgain.Lead(this);
        await SaveAsync(email, isNew);
        return new Confirmation("Đã lưu cách nhận thông báo.").LeadTo(this, NotificationAddresses.Settings);
    }

    private async Task SaveAsync(string? email, bool isNew)
    {
        var (normalized, since) = (names.NormalizeEmail(email), time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Its sign-in name, not its address, is what an account is known by, so no two need differ here.
        await db.Users().Where(u => u.Id == me.Id).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, normalized)
            .SetProperty(u => u.MailChoice, Input.Choice).SetProperty(u => u.MailsSince, since));
        // A link in the mailbox of before opens nothing any more.
        if (isNew) await links.CloseAsync(me.Id);
        await transaction.CommitAsync();
    }
}

public sealed class SettingsInput : IValidatableObject
{
    [Display(Name = "Thư điện tử")]
    public MailChoice Choice { get; set; }

    [Display(Name = "Địa chỉ nhận thư"), MaxLength(Mail.AddressMaxLength, ErrorMessage = "Địa chỉ thư dài quá 254 ký tự.")]
    public string? Email { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Choice != MailChoice.None && string.IsNullOrWhiteSpace(Email)) yield return new("Nhập địa chỉ nhận thư.", [nameof(Email)]);
        else if (!string.IsNullOrWhiteSpace(Email) && !MailForm.IsAddress(Email)) yield return new(
            "Địa chỉ thư chưa đúng, ví dụ ten@quangngai.gov.vn.", [nameof(Email)]);
    }
}
