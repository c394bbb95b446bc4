namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class VerificationAddresses
{
    public const string Form = "/v";

    public static string Show(string code) => $"/v/{code}";
}
