namespace LySon.Reporting.Core.Scans;

/// <summary>
/// All sums made from the rows themselves: for rows older than the sums, and to compare with in tests and benchmarks. The tables must be empty.
/// </summary>
public static class TotalsFill
{
    /// <summary>Empties the tables, to make them anew.</summary>
    public const string Clear =
        """DELETE FROM "ScanDays"; DELETE FROM "VenueMonths"; DELETE FROM "ScanMonths"; DELETE FROM "ScanHourTotals"; DELETE FROM "VenueDays";""";

    public static IReadOnlyList<string> Statements(bool postgreSql) =>
    [
        """
        INSERT INTO "VenueDays" ("AgencyId", "GroupId", "Day", "Opened", "Closed")
        SELECT "AgencyId", "GroupId", "Day", SUM("Opened"), SUM("Closed") FROM (
            SELECT "AgencyId", "GroupId", "OpenedOn" AS "Day", 1 AS "Opened", 0 AS "Closed" FROM "Venues" WHERE "DeletedAt" IS NULL
            UNION ALL
            SELECT "AgencyId", "GroupId", "ClosedOn", 0, 1 FROM "Venues" WHERE "DeletedAt" IS NULL AND "ClosedOn" IS NOT NULL) AS spans
        GROUP BY "AgencyId", "GroupId", "Day"
        """,
        """
        INSERT INTO "ScanDays" ("AgencyId", "GroupId", "Day", "Source", "Reported", "Total")
        SELECT v."AgencyId", v."GroupId", c."Day", c."Source", COUNT(*), SUM(c."Value") FROM "ScanCounts" c
        JOIN "Venues" v ON v."Id" = c."VenueId" WHERE c."Value" IS NOT NULL AND c."DeletedAt" IS NULL AND v."DeletedAt" IS NULL
        GROUP BY v."AgencyId", v."GroupId", c."Day", c."Source"
        """,
        $"""
        INSERT INTO "VenueMonths" ("VenueId", "Month", "AgencyId", "GroupId", "Reported", "Total")
        SELECT counts."VenueId", counts."Month", v."AgencyId", v."GroupId", COUNT(*), SUM(counts."Value") FROM (
            SELECT "VenueId", {(postgreSql ? "CAST(date_trunc('month', \"Day\") AS date)" : "substr(\"Day\", 1, 8) || '01'")} AS "Month", "Value"
            FROM "ScanCounts" WHERE "Value" IS NOT NULL AND "DeletedAt" IS NULL) AS counts
        JOIN "Venues" v ON v."Id" = counts."VenueId" WHERE v."DeletedAt" IS NULL
        GROUP BY counts."VenueId", counts."Month", v."AgencyId", v."GroupId"
        """,
        """
        INSERT INTO "ScanMonths" ("AgencyId", "GroupId", "Month", "Reported", "Active")
        SELECT "AgencyId", "GroupId", "Month", COUNT(*), SUM(CASE WHEN "Total" > 0 THEN 1 ELSE 0 END) FROM "VenueMonths" GROUP BY "AgencyId", "GroupId", "Month"
        """,
        """
        INSERT INTO "ScanHourTotals" ("AgencyId", "GroupId", "Day", "Hour", "Total")
        SELECT v."AgencyId", v."GroupId", h."Day", h."Hour", SUM(h."Rolled") FROM "ScanHours" h
        JOIN "Venues" v ON v."Id" = h."VenueId" WHERE h."Rolled" > 0 AND v."DeletedAt" IS NULL GROUP BY v."AgencyId", v."GroupId", h."Day", h."Hour"
        """,
    ];

    /// <summary><see cref="Venues.Venue.LastScanOn"/> of all venues: younger than the sums above, so a migration of its own makes it.</summary>
    public const string LastScans = """
        UPDATE "Venues" SET "LastScanOn" =
            (SELECT MAX(c."Day") FROM "ScanCounts" c WHERE c."VenueId" = "Venues"."Id" AND c."Value" > 0 AND c."DeletedAt" IS NULL)
        """;
}
