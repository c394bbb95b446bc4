using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LySon.Reporting.Web.Features.Accounts.Resets;

[AllowAnonymous]
[EnableRateLimiting(SecuritySetup.ResetRateLimit)]
public sealed class ForgottenModel(ForgottenPasswords forgotten) : PageModel
{
    [BindProperty, Display(Name = "Tên đăng nhập"), Required(ErrorMessage = AccountErrors.UserNameMissing),
        MaxLength(ReportingUser.UserNameMaxLength, ErrorMessage = AccountErrors.UserNameTooLong)]
    public string? UserName { get; set; }

    public bool IsOn => forgotten.IsOn;
    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsOn) return NotFound();
        if (!ModelState.IsValid) return Page();
        await forgotten.AskAsync(UserName!.Trim());
        Sent = true;
        return Page();
    }
}
