namespace LySon.Reporting.Web.Features.Guide;

internal static class GuideAddresses
{
    public const string All = "/guide";
}
