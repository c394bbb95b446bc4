namespace LySon.Reporting.Web.Features.Inspection;

internal static class InspectionAddresses
{
    public const string Show = "/inspection";
}
