namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class RollupAddresses
{
    public static string Show(int requestId) => $"/requests/{requestId}/rollup";
}
