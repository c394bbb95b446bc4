namespace LySon.Reporting.Web.Features.Shared.Panels;

/// <summary>A file that was received instead of a report of the portal, as it is shown.</summary>
/// <param name="Size">Bytes; 0 when there is none.</param>
public sealed record ReceivedFile(int ReportId, string Name, string Type, int Size)
{
    public bool IsPdf => Type == "application/pdf";
    public bool IsPicture => Type.StartsWith("image/", StringComparison.Ordinal);
}
