using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>Identity's hash over the password in its one spelling.</summary>
internal sealed class NormalizingPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<ReportingUser>(options)
{
    public override string HashPassword(ReportingUser user, string password) => base.HashPassword(user, NormalPassword.Of(password));

    public override PasswordVerificationResult VerifyHashedPassword(ReportingUser user, string hashedPassword, string providedPassword)
    {
        var normal = NormalPassword.Of(providedPassword);
        var result = base.VerifyHashedPassword(user, hashedPassword, normal);
        // Passwords from before were hashed as they were typed; the framework hashes them anew on this answer.
        if (result is PasswordVerificationResult.Failed && normal != providedPassword && providedPassword.Length <= PasswordRules.MaxLength)
            result = base.VerifyHashedPassword(user, hashedPassword, providedPassword) is PasswordVerificationResult.Failed
                ? PasswordVerificationResult.Failed : PasswordVerificationResult.SuccessRehashNeeded;
        return result;
    }
}
