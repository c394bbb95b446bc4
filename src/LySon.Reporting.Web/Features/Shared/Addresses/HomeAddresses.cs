namespace LySon.Reporting.Web.Features.Shared;

internal static class HomeAddresses
{
    public const string Overview = "/";
    public const string Search = "/search";
}
