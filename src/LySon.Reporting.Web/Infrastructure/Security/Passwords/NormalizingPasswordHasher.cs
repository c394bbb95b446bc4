using System.Buffers.Binary;
using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>Identity's hash over the password in its one spelling.</summary>
internal sealed class NormalizingPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<ReportingUser>(options)
{
    /// <summary>
    /// Slow hashing protects what people choose. A one-time code is 74 random bits: nobody guesses it from a quick hash, and a province's
    /// accounts are made in a second.
    /// </summary>
    private static readonly PasswordHasher<ReportingUser> Codes = new(
        Options.Create(new PasswordHasherOptions { IterationCount = CodeIterations }));

    private const int CodeIterations = 1_000;

    private readonly int iterations = options.Value.IterationCount;

    /// <summary>Of a one-time code.</summary>
    public static string HashCode(ReportingUser user, string code) => Codes.HashPassword(user, NormalPassword.Of(code));

    public override string HashPassword(ReportingUser user, string password) => base.HashPassword(user, NormalPassword.Of(password));

    public override PasswordVerificationResult VerifyHashedPassword(ReportingUser user, string hashedPassword, string providedPassword)
    {
        var normal = NormalPassword.Of(providedPassword);
        var result = base.VerifyHashedPassword(user, hashedPassword, normal);
        if (IsQuick(hashedPassword))
        {
            // As slow as any other: the answer's time tells nobody that an account waits for its first sign-in.
            base.HashPassword(user, normal);
            return result is PasswordVerificationResult.Failed ? result : PasswordVerificationResult.Success;
        }
        // Passwords from before were hashed as they were typed; the framework hashes them anew on this answer.
        if (result is PasswordVerificationResult.Failed && normal != providedPassword && providedPassword.Length <= PasswordRules.MaxLength)
            result = base.VerifyHashedPassword(user, hashedPassword, providedPassword) is PasswordVerificationResult.Failed
                ? PasswordVerificationResult.Failed : PasswordVerificationResult.SuccessRehashNeeded;
        return result;
    }

    /// <summary>Identity's third format: its number, the function, the iterations, four bytes each behind the first.</summary>
    private bool IsQuick(string hash)
    {
        Span<byte> bytes = stackalloc byte[256];
        return iterations > CodeIterations && Convert.TryFromBase64String(hash, bytes, out var length) && length > 9
            && bytes[0] == 1 && BinaryPrimitives.ReadInt32BigEndian(bytes[5..]) == CodeIterations;
    }
}
