namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class StatisticsAddresses
{
    public const string All = "/statistics";
    public const string Wall = "/statistics/wall";

    public static string File(string table, string format) => $"/statistics/{table}.{format}";
}
