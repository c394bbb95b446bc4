using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>Too many tries: nothing was looked at, and nothing is until then.</summary>
public sealed class SignInWait(TimeSpan wait) : SignInResult
{
    public TimeSpan Wait { get; } = wait;

    /// <summary>Whole seconds, never fewer than the wait.</summary>
    public int Seconds => Math.Max(1, (int)Math.Ceiling(Wait.TotalSeconds));
}
