using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>The one-time code was right, but its days are over.</summary>
public sealed class SignInCodeOver : SignInResult
{
    public static readonly SignInCodeOver Result = new();
}
