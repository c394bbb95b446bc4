using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>The section <c>Upkeep</c>.</summary>
public sealed class UpkeepOptions
{
    public const string Section = "Upkeep";

    /// <summary>When all data are checked each night, Vietnamese time; null (empty): never by itself.</summary>
    public TimeOnly? CheckAt { get; set; } = new(2, 30);

    /// <summary>How often an SQLite file is looked through; 0: never.</summary>
    [Range(0, 8_760)] public int QuickCheckHours { get; set; } = 6;
}
