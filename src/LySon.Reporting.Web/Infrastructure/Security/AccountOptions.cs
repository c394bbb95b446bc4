using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>The section `Accounts` of the configuration.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Days without a sign-in after which an account is locked; 0 = never. The last administrator never is.</summary>
    [Range(0, 3650)] public int LockUnusedAfterDays { get; set; }

    /// <summary>Letters for forgotten passwords an hour from one network; 0 = no limit.</summary>
    [Range(0, int.MaxValue)] public int ResetsPerHour { get; set; } = 10;

    /// <summary>How many days a one-time code opens an account.</summary>
    [Range(1, 90)] public int CodeDays { get; set; } = 7;
}
