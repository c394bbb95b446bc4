using LySon.Reporting.Core.Agencies;

namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>
/// What of a feature waits for the person who is signed in; shown on the overview. The feature registers it in its Setup.
/// </summary>
public interface ITaskSource
{
    /// <summary>The part of the portal that it belongs to; null for what everybody uses.</summary>
    AgencyModule? Module => null;

    Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation);
}
