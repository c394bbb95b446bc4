using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>The rules with the names that belong to one account.</summary>
internal sealed class ReportingPasswordValidator(ReportingDbContext db) : IPasswordValidator<ReportingUser>
{
    /// <summary>The code of the refusal, by which pages find its field.</summary>
    public const string Code = "PasswordRefused";

    public async Task<IdentityResult> ValidateAsync(UserManager<ReportingUser> manager, ReportingUser user, string? password)
    {
        var names = (string?[])[user.UserName, user.FullName, .. await AgencyNamesAsync(user.AgencyId)];
        return PasswordRules.Refuse(NormalPassword.Of(password ?? ""), user.TwoFactorEnabled, names) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = sentence }) : IdentityResult.Success;
    }

    private async Task<IEnumerable<string?>> AgencyNamesAsync(int? agencyId)
    {
        if (agencyId is null) return [];
        var code = await db.Agencies().Where(a => a.Id == agencyId).Select(a => a.Code).ToListAsync();
        var names = await db.AgencyNames().AsNoTracking().Where(n => n.AgencyId == agencyId)
            .Select(n => new { n.Name, n.ShortName, n.PlaceName }).ToListAsync();
        return [.. code, .. names.SelectMany(n => (string[])[n.Name, n.ShortName, n.PlaceName])];
    }
}
