using System.ComponentModel.DataAnnotations;

namespace LySon.Reporting.Web.Infrastructure.Stopping;

/// <summary>The section <c>Stopping</c> of the configuration: what happens between SIGTERM and the end.</summary>
public sealed class StoppingOptions
{
    public const string Section = "Stopping";

    /// <summary>
    /// Seconds in which <c>/readyz</c> says 503 and requests are still taken, so that what stands before the portal sends no more. Not set:
    /// 5, in Development 0.
    /// </summary>
    [Range(0, 600)] public int? NoticeSeconds { get; set; }

    /// <summary>Seconds that requests in flight may take after that. Not set: 30, in Development 1.</summary>
    [Range(0, 600)] public int? FinishSeconds { get; set; }

    internal TimeSpan Notice => TimeSpan.FromSeconds(NoticeSeconds ?? 5);

    internal TimeSpan Finish => TimeSpan.FromSeconds(FinishSeconds ?? 30);
}
