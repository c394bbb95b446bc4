using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Security.Passwords;

/// <summary>
/// One spelling for what is typed in many ways. Vietnamese keyboards compose "ế" from one, two or three characters (RFC 8265, 4.2 asks for
/// NFC); a one-time code may be typed in lower case and without its hyphens.
/// </summary>
internal static class NormalPassword
{
    public static string Of(string typed)
    {
        // Cut before the work that grows with the length; what is cut is longer than any password that was ever taken, so it fits none.
        var bounded = typed.Length > Bound ? typed[..Bound] : typed;
        return OneTimeCode.TryRead(bounded, out var code) ? code : VietnameseText.Compose(bounded);
    }

    /// <summary>A composed character may be typed as three.</summary>
    private const int Bound = PasswordRules.MaxLength * 3 + 1;
}
