namespace LySon.Reporting.Web.Features.Audit;

internal static class AuditAddresses
{
    public const string All = "/audit";
}
