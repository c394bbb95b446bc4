using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>The section `SignIn` of the configuration.</summary>
public sealed class SignInLimitOptions
{
    public const string Section = "SignIn";

    /// <summary>Tries to sign in a minute from one network, over all accounts; 0 = no limit.</summary>
    [Range(0, int.MaxValue)] public int AttemptsPerMinute { get; set; } = 30;
}
