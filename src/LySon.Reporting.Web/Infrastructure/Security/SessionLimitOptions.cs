using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>The section `Sessions` of the configuration: for everybody, and under `Roles` what a role has of its own.</summary>
public sealed class SessionLimitOptions : IValidatableObject
{
    public const string Section = "Sessions";
    public const int IdleMinutesMax = 7 * 24 * 60;
    public const int HoursMax = 30 * 24;

    /// <summary>Over when nothing was asked for so long.</summary>
    [Range(1, IdleMinutesMax)] public int IdleMinutes { get; set; } = 120;

    /// <summary>Over then in any case.</summary>
    [Range(1, HoursMax)] public int Hours { get; set; } = 10;

    /// <summary>By the role's name. An administrator's session is shorter where nothing else is said.</summary>
    public Dictionary<string, RoleSessionLimits> Roles { get; set; } = new(StringComparer.Ordinal)
    {
        [Core.Accounts.Roles.Administrator] = new() { IdleMinutes = 30, Hours = 8 },
    };

    public SessionLimits Of(string? role)
    {
        var own = role is null ? null : Roles.GetValueOrDefault(role);
        return new(TimeSpan.FromMinutes(own?.IdleMinutes ?? IdleMinutes), TimeSpan.FromHours(own?.Hours ?? Hours));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (role, own) in Roles)
        {
            if (!Core.Accounts.Roles.All.Contains(role)) yield return new(
                $"Sessions:Roles:{role} is not a role: {string.Join(", ", Core.Accounts.Roles.All)}.");
            if (own.IdleMinutes is < 1 or > IdleMinutesMax) yield return new(
                $"Sessions:Roles:{role}:IdleMinutes must be between 1 and {IdleMinutesMax}.");
            if (own.Hours is < 1 or > HoursMax) yield return new($"Sessions:Roles:{role}:Hours must be between 1 and {HoursMax}.");
        }
    }
}

/// <summary>Null: as for everybody.</summary>
public sealed class RoleSessionLimits
{
    public int? IdleMinutes { get; set; }
    public int? Hours { get; set; }
}
