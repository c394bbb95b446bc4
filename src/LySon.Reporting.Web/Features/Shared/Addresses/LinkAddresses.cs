namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class LinkAddresses
{
    public static string Of(int requestId, int agencyId) => $"/requests/{requestId}/link/{agencyId}";
    public static string Fill(string token) => $"/fill/{token}";
    public static string Step(string token, int step) => $"/fill/{token}?step={step}";
}
