namespace LySon.Reporting.Web.Features.Shared.Addresses;

internal static class ScanAddresses
{
    public const string All = "/scans";
    public const string Doubts = "/scans/doubts";

    public static string Corrections(int venueId) => $"/venues/{venueId}/corrections";

    public const string Codes = "/q";

    public static string Code(string code) => $"/q/{code}";

    public const string Imports = "/imports";

    public static string Import(int id) => $"/imports/{id}";

    public const string Keys = "/imports/keys";
    public const string Api = "/api";
    public const string ApiCounts = "/api/v1/scan-counts";
    public const string ApiDescription = "/openapi/v1.json";
}
