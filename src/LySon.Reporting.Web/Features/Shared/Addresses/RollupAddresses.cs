namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class RollupAddresses
{
    public static string Show(int requestId) => $"/requests/{requestId}/rollup";
    public static string Figure(int requestId, string key) => $"/requests/{requestId}/rollup?figure={key}#figure";
}
