using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>The section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>How many days a one-time code opens an account.</summary>
    [Range(1, 90)]
    public int CodeDays { get; set; } = 7;
}
