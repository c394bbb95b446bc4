namespace LySon.Reporting.Web.Features.Shared.Parts;

/// <summary>
/// What of a feature waits for the person who is signed in; shown on the overview. The feature registers it in its Setup.
/// </summary>
public interface ITaskSource
{
    Task<IEnumerable<OverviewTask>> FindAsync(CancellationToken cancellation);
}
