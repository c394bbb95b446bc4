using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

/// <summary>Asks somebody who is signed in for what they have besides the password; slowed and logged as at the door.</summary>
public interface IFactorCheck
{
    /// <param name="code">Of the app, or a recovery code.</param>
    Task<SignInResult> CheckCodeAsync(ReportingUser user, string code);

    /// <summary>A key of somebody else confirms nobody.</summary>
    Task<SignInResult> CheckPasskeyAsync(ReportingUser user, string credential);
}
