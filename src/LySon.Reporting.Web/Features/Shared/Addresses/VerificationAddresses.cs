namespace LySon.Reporting.Web.Features.Shared;

internal static class VerificationAddresses
{
    public const string Form = "/v";

    public static string Show(string code) => $"/v/{code}";
}
