using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>A venue as the holder of its code sees it.</summary>
/// <param name="Agency">"UBND huyện Lý Sơn"</param>
internal sealed record ScannedVenue(
    int Id, string Name, string Address, string Agency, DateOnly OpenedOn, DateOnly? ClosedOn, bool IsReplaced)
{
    private const string Query = """
        SELECT "VenueCodes"."VenueId", "Venues"."Name", "Venues"."Address", "AgencyNames"."ShortName",
            "Venues"."OpenedOn", "Venues"."ClosedOn", "VenueCodes"."ReplacedAt" IS NOT NULL, "AgencyNames"."ValidFrom"
        FROM "VenueCodes" JOIN "Venues" ON "Venues"."Id" = "VenueCodes"."VenueId"
        JOIN "AgencyNames" ON "AgencyNames"."AgencyId" = "Venues"."AgencyId"
        WHERE "VenueCodes"."Code" = @code AND "Venues"."DeletedAt" IS NULL
        """;

    public bool CountsOn(DateOnly day) => !IsReplaced && OpenedOn <= day && (ClosedOn is null || day < ClosedOn);

    public static async Task<ScannedVenue?> FindAsync(ReportingConnections connections, string code, DateOnly today,
        CancellationToken cancellation)
    {
        // One row for each name that its agency ever had.
        var rows = await connections.ReadAsync(Query, row => Tuple.Create(
            new ScannedVenue(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateOnly>(4),
                row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5), row.GetBoolean(6)),
            row.GetFieldValue<DateOnly>(7)), cancellation, ("code", code));
        return rows.InForceOn(today, row => row.Item2)?.Item1;
    }
}

/// <summary>Scans of a venue, all sources, to this moment.</summary>
internal readonly record struct ScanSums(long Today, long Total)
{
    private static readonly string Query = $"""
        SELECT CAST((SELECT COALESCE(SUM("Value"), 0) FROM "ScanCounts"
                WHERE "VenueId" = @venue AND "Day" = @today AND "Source" <> '{ScanSource.Counted}' AND "DeletedAt" IS NULL)
            + (SELECT COALESCE(SUM("Count"), 0) FROM "ScanHours" WHERE "VenueId" = @venue AND "Day" = @today) AS bigint),
            CAST((SELECT COALESCE(SUM("Total"), 0) FROM "VenueMonths" WHERE "VenueId" = @venue)
            + (SELECT COALESCE(SUM("Count" - "Rolled"), 0) FROM "ScanHours" WHERE "VenueId" = @venue AND "Count" <> "Rolled") AS bigint)
        """;

    public static async Task<ScanSums> LoadAsync(ReportingConnections connections, int venueId, DateOnly today,
        CancellationToken cancellation) =>
        (await connections.ReadAsync(Query, row => new ScanSums(row.GetFieldValue<long>(0), row.GetFieldValue<long>(1)), cancellation,
            ("venue", venueId), ("today", today)))[0];
}
