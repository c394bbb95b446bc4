namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class HomeAddresses
{
    public const string Overview = "/";
    public const string Search = "/search";
    public const string Guide = "/guide";
}
