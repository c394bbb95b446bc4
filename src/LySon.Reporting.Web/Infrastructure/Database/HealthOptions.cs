using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>The section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>With less room on a volume that the portal writes to it is not ready.</summary>
    [Range(0, 1_000_000)] public long MinimumFreeMb { get; set; } = 200;
}
