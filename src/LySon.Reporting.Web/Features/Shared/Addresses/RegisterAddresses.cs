namespace LySon.Reporting.Web.Features.Shared;

internal static class RegisterAddresses
{
    public const string All = "/register";
}
