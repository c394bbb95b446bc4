using System.Security.Cryptography;
using LySon.Reporting.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// A hash of the cost of all others that no password fits: looking at an unknown name is the same work as looking at a known one.
/// </summary>
internal sealed class NobodysPassword
{
    private static readonly ReportingUser Nobody = new() { FullName = "" };
    private readonly string hash;

    public NobodysPassword(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<ReportingUser>>()
            .HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    public void Verify(IPasswordHasher<ReportingUser> hasher, string password) => hasher.VerifyHashedPassword(Nobody, hash, password);
}
