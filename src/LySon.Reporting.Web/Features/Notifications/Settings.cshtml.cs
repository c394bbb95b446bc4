using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Features.Shared;
using LySon.Reporting.Web.Infrastructure.Mail;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Notifications;

/// <summary>Whether and where one gets letters.</summary>
public sealed class SettingsModel(ReportingDbContext db, CurrentUser me, MailState mail, RecentSignIn recent, TimeProvider time) : PageModel
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public bool MailIsOn => mail.IsOn;

    public async Task OnGetAsync()
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == me.Id);
        Input = new() { Choice = user.MailChoice, Email = user.Email };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var (email, since) = (Input.Email?.Trim(), time.GetUtcNow().UtcDateTime);
        // A forgotten password is replaced by a letter to this address, so it is changed by nobody but its owner.
        if (!await db.Users.AnyAsync(u => u.Id == me.Id && u.Email == email) && !await recent.IsRecentAsync())
            return LocalRedirect($"{AsksAgainAttribute.Page}?returnUrl=/notifications/settings");
        // Its sign-in name, not its address, is what an account is known by, so no two need differ here.
        await db.Users.Where(u => u.Id == me.Id).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email == null ? null : email.ToUpperInvariant())
            .SetProperty(u => u.MailChoice, Input.Choice).SetProperty(u => u.MailsSince, since));
        return new Confirmation("Đã lưu cách nhận thông báo.").LeadTo(this, "/notifications/settings");
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
        else if (!string.IsNullOrWhiteSpace(Email) && !IsAddress(Email)) yield return new("Địa chỉ thư chưa đúng, ví dụ ten@quangngai.gov.vn.", [nameof(Email)]);
    }

    private static bool IsAddress(string text) => MimeKit.MailboxAddress.TryParse(text.Trim(), out var mailbox)
        && mailbox.Address == text.Trim() && mailbox.Domain.Contains('.', StringComparison.Ordinal);
}
