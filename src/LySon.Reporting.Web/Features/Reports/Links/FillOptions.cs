using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Features.Reports.Links;

/// <summary>The section `FillLinks` of the configuration.</summary>
public sealed class FillOptions
{
    public const string Section = "FillLinks";

    /// <summary>Steps that are saved or handed in an hour from one network; 0 = no limit.</summary>
    [Range(0, int.MaxValue)] public int PerHour { get; set; } = 200;
}
