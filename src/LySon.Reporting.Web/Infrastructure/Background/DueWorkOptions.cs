using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Background;

/// <summary>The section <c>DueWork</c> of the configuration.</summary>
public sealed class DueWorkOptions
{
    public const string Section = "DueWork";

    /// <summary>Seconds between two looks for work that is due; 0 = never on this node.</summary>
    [Range(0, 86_400)] public int Seconds { get; set; } = 60;
}
