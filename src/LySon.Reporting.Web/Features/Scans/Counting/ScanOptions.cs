using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>The section `Scans` of the configuration.</summary>
public sealed class ScanOptions
{
    public const string Section = "Scans";

    /// <summary>Scans a minute from one address or IPv6 /64 network; 0 = no limit. Phones behind one hotspot share an address.</summary>
    [Range(0, int.MaxValue)] public int PermitsPerMinute { get; set; } = 600;

    /// <summary>
    /// The same at one venue; 0 = no limit. Off unless somebody decides otherwise: the hundreds behind one gate of a school, ferry or fair
    /// often share one address, and no number tells them from a program. What jumps is pointed out instead
    /// (<see cref="Core.Scans.Doubts.ScanDoubt"/>).
    /// </summary>
    [Range(0, int.MaxValue)] public int PerVenueAndNetworkPerMinute { get; set; }

    /// <summary>Within this time the same device counts once at a venue; 0 = every scan counts.</summary>
    [Range(0, 24 * 60)] public int OncePerMinutes { get; set; } = 30;

    /// <summary>Scans that may wait for their commit; one more is answered 503.</summary>
    [Range(1, 1_000_000)] public int QueueLength { get; set; } = 10_000;

    /// <summary>How often what was counted by the hour is taken into days, in seconds; 0 = never on this node.</summary>
    [Range(0, 3600)] public int RollSeconds { get; set; } = 1;
}
