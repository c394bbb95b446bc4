using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>One try at a door: with what, at whose, from where.</summary>
/// <param name="Way">What was tried: a password, a code after it, a passkey.</param>
/// <param name="UserId">Null: nobody has the name.</param>
/// <param name="Name">The name as typed, normalized as accounts' names are.</param>
/// <param name="Source">Whose failures count together: a known browser's, or a network's.</param>
/// <param name="IsKnown">The account has signed in from this browser or this network before.</param>
internal sealed record SignInAttempt(SignInWay Way, int? UserId, string Name, string Source, bool IsKnown)
{
    /// <summary>Before the name of a known browser, where a network would stand.</summary>
    public const string BrowserMark = "browser:";

    private const int BucketBits = 20;

    public bool IsOfBrowser => Source.StartsWith(BrowserMark, StringComparison.Ordinal);

    public bool IsSecondFactor => Way is SignInWay.PasswordAndCode or SignInWay.PasswordAndRecoveryCode;

    /// <summary>Codes are counted apart from passwords: whoever comes to them knows the password.</summary>
    public int Bucket =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{(IsSecondFactor ? "code" : "password")}/{Name}")))
        >> (32 - BucketBits));

    public ThrottleRule AccountRule => IsSecondFactor ? ThrottleRule.OfSecondFactor : ThrottleRule.OfAccount;

    public SignInEvent Failure => IsSecondFactor ? SignInEvent.SecondFactorFailed : Way == SignInWay.Passkey ? SignInEvent.PasskeyFailed
        : SignInEvent.PasswordFailed;
}
