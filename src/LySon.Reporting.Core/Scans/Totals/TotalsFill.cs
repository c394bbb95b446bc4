namespace LySon.Reporting.Core.Scans.Totals;

/// <summary>A table of sums and what its rows must say.</summary>
/// <param name="Keys">Columns that tell the rows apart.</param>
/// <param name="Sums">Columns that are added up.</param>
/// <param name="Rows">A query of keys and sums, in this order, over the rows that are added up.</param>
/// <param name="Where">Which rows of the table count; those of deleted venues are left lying.</param>
internal sealed record SumTable(string Name, IReadOnlyList<string> Keys, IReadOnlyList<string> Sums, string Rows, string Where = "TRUE")
{
    public string Fill => $"INSERT INTO \"{Name}\" ({Quoted([.. Keys, .. Sums])})\n{Rows}";

    /// <summary>
    /// The keys of rows that do not say what they must. In one statement, so that nothing can be counted in between; a row of zeros and
    /// none are the same.
    /// </summary>
    public string Differences => $"""
        SELECT {Quoted(Keys)} FROM (
            {Rows}
            UNION ALL
            SELECT {Quoted(Keys)}, {string.Join(", ", Sums.Select(s => $"-\"{s}\""))} FROM "{Name}" WHERE {Where}) AS both_sides
        GROUP BY {Quoted(Keys)} HAVING {string.Join(" OR ", Sums.Select(s => $"SUM(\"{s}\") <> 0"))}
        """;

    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));
}

/// <summary>
/// All sums made from the rows themselves: for rows that were not written by saves, and to compare with. To be filled, the tables must be
/// empty.
/// </summary>
public static class TotalsFill
{
    /// <summary>Empties the tables, to make them anew.</summary>
    public const string Clear = """
        DELETE FROM "ScanDays"; DELETE FROM "VenueMonths"; DELETE FROM "ScanMonths"; DELETE FROM "ScanHourTotals";
        DELETE FROM "VenueDays";
        """;

    private const string VenueInUse =
        """EXISTS (SELECT 1 FROM "Venues" v WHERE v."Id" = "VenueMonths"."VenueId" AND v."DeletedAt" IS NULL)""";

    public static IReadOnlyList<string> Statements(bool postgreSql) => [.. Tables(postgreSql).Select(t => t.Fill)];

    internal static IReadOnlyList<SumTable> Tables(bool postgreSql) =>
    [
        new("VenueDays", ["AgencyId", "GroupId", "Day"], ["Opened", "Closed"], """
            SELECT "AgencyId", "GroupId", "Day", SUM("Opened") AS "Opened", SUM("Closed") AS "Closed" FROM (
                SELECT "AgencyId", "GroupId", "OpenedOn" AS "Day", 1 AS "Opened", 0 AS "Closed" FROM "Venues" WHERE "DeletedAt" IS NULL
                UNION ALL
                SELECT "AgencyId", "GroupId", "ClosedOn", 0, 1 FROM "Venues" WHERE "DeletedAt" IS NULL AND "ClosedOn" IS NOT NULL) AS spans
            GROUP BY "AgencyId", "GroupId", "Day"
            """),
        new("ScanDays", ["AgencyId", "GroupId", "Day", "Source"], ["Reported", "Total"], """
            SELECT v."AgencyId", v."GroupId", c."Day", c."Source", COUNT(*) AS "Reported", SUM(c."Value") AS "Total" FROM "ScanCounts" c
            JOIN "Venues" v ON v."Id" = c."VenueId" WHERE c."Value" IS NOT NULL AND c."DeletedAt" IS NULL AND v."DeletedAt" IS NULL
            GROUP BY v."AgencyId", v."GroupId", c."Day", c."Source"
            """),
        new("VenueMonths", ["VenueId", "Month", "AgencyId", "GroupId"], ["Reported", "Total"], $"""
            SELECT counts."VenueId", counts."Month", v."AgencyId", v."GroupId", COUNT(*) AS "Reported", SUM(counts."Value") AS "Total"
            FROM (
                SELECT "VenueId", "Value",
                    {(postgreSql ? "CAST(date_trunc('month', \"Day\") AS date)" : "substr(\"Day\", 1, 8) || '01'")} AS "Month"
                FROM "ScanCounts" WHERE "Value" IS NOT NULL AND "DeletedAt" IS NULL) AS counts
            JOIN "Venues" v ON v."Id" = counts."VenueId" WHERE v."DeletedAt" IS NULL
            GROUP BY counts."VenueId", counts."Month", v."AgencyId", v."GroupId"
            """, VenueInUse),
        new("ScanMonths", ["AgencyId", "GroupId", "Month"], ["Reported", "Active"], $"""
            SELECT "AgencyId", "GroupId", "Month",
                SUM(CASE WHEN "Reported" > 0 THEN 1 ELSE 0 END) AS "Reported", SUM(CASE WHEN "Total" > 0 THEN 1 ELSE 0 END) AS "Active"
            FROM "VenueMonths" WHERE {VenueInUse} GROUP BY "AgencyId", "GroupId", "Month"
            """),
        new("ScanHourTotals", ["AgencyId", "GroupId", "Day", "Hour"], ["Total"], """
            SELECT v."AgencyId", v."GroupId", h."Day", h."Hour", SUM(h."Rolled") AS "Total" FROM "ScanHours" h
            JOIN "Venues" v ON v."Id" = h."VenueId" WHERE h."Rolled" > 0 AND v."DeletedAt" IS NULL
            GROUP BY v."AgencyId", v."GroupId", h."Day", h."Hour"
            """),
    ];

    /// <summary>What the hours say was taken into days, against the days' own counts; kept for as long as the hours are.</summary>
    internal const string RolledDifferences = """
        SELECT "VenueId", "Day" FROM (
            SELECT "VenueId", "Day", "Rolled" AS "Scans" FROM "ScanHours"
            UNION ALL
            SELECT "VenueId", "Day", -"Value" FROM "ScanCounts"
            WHERE "Source" = 'Counted' AND "Value" IS NOT NULL AND "DeletedAt" IS NULL) AS both_sides
        GROUP BY "VenueId", "Day" HAVING SUM("Scans") <> 0
        """;

    /// <summary>Venues whose last day with scans is not that of their counts.</summary>
    internal const string LastScanDifferences = """
        SELECT "Id" FROM "Venues" WHERE "DeletedAt" IS NULL AND "LastScanOn" IS DISTINCT FROM
            (SELECT MAX(c."Day") FROM "ScanCounts" c WHERE c."VenueId" = "Venues"."Id" AND c."Value" > 0 AND c."DeletedAt" IS NULL)
        """;

    /// <summary><see cref="Venues.Venue.LastScanOn"/> of all venues.</summary>
    public const string LastScans = """
        UPDATE "Venues" SET "LastScanOn" =
            (SELECT MAX(c."Day") FROM "ScanCounts" c WHERE c."VenueId" = "Venues"."Id" AND c."Value" > 0 AND c."DeletedAt" IS NULL)
        """;
}
