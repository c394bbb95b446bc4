namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class RegisterAddresses
{
    public const string All = "/register";
}
