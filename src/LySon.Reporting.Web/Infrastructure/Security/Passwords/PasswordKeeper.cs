using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>
/// Gives accounts their passwords: chosen by the person, or a one-time code that an administrator hands on. The caller saves.
/// </summary>
public sealed class PasswordKeeper(UserManager<ReportingUser> users, IOptions<AccountOptions> options, TimeProvider time)
{
    /// <summary>What the person chose, when the rules take it.</summary>
    public async Task<IdentityResult> ChooseAsync(ReportingUser user, string password)
    {
        foreach (var rule in users.PasswordValidators)
            if (await rule.ValidateAsync(users, user, password) is { Succeeded: false } refusal) return refusal;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.ShortPassword = NormalPassword.Of(password).Length < PasswordRules.MinLength;
        user.PasswordSetAt = time.GetUtcNow().UtcDateTime;
        user.CodeExpiresAt = null;
        return IdentityResult.Success;
    }

    /// <returns>The code, which is known to nobody afterwards; it opens nothing but the page that replaces it.</returns>
    public string IssueCode(ReportingUser user)
    {
        var code = OneTimeCode.New();
        user.PasswordHash = NormalizingPasswordHasher.HashCode(user, code);
        user.ShortPassword = false;
        user.PasswordSetAt = null;
        user.CodeExpiresAt = time.GetUtcNow().UtcDateTime.AddDays(options.Value.CodeDays);
        return code;
    }

    /// <summary>Whether the password is a code whose days are over: it is then as good as a wrong one.</summary>
    public bool IsCodeOver(ReportingUser user) => user.CodeExpiresAt <= time.GetUtcNow().UtcDateTime;
}
