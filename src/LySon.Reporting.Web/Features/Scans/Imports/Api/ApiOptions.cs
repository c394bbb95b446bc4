using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Features.Scans.Imports.Api;

/// <summary>The section `Api` of the configuration.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Batches a minute from one network; 0 = no limit.</summary>
    [Range(0, int.MaxValue)] public int RequestsPerMinute { get; set; } = 120;
}
