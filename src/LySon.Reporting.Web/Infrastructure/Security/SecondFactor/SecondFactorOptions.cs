using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

/// <summary>The section <c>SecondFactor</c> of the configuration.</summary>
public sealed class SecondFactorOptions : IValidatableObject
{
    public const string Section = "SecondFactor";

    /// <summary>
    /// Roles that must have one, with commas: "administrator, province". Empty: nobody. Not set: administrators, in Development nobody.
    /// </summary>
    public string? RequiredFor { get; set; }

    /// <summary>Days between the first sign-in at which the role must have one and the day on which nothing else opens.</summary>
    [Range(0, 365)]
    public int GraceDays { get; set; } = 14;

    public IReadOnlyList<string> Roles =>
        (RequiredFor ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var role in Roles.Except(Core.Accounts.Roles.All))
            yield return new(
                $"{Section}:{nameof(RequiredFor)}: '{role}' is no role; there are {string.Join(", ", Core.Accounts.Roles.All)}.");
    }
}
