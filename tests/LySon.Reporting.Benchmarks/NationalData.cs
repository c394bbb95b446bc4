using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Scans.Totals;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Benchmarks;

/// <summary>
/// A country's worth of rows beside the sample data, made by the database itself, which is the fastest way on both. The sample's offices
/// and accounts have many times what others have, because it is their pages that are read.
/// </summary>
/// <param name="scale">1 is the country; less for trying.</param>
internal sealed class NationalData(ReportingDbContext db, double scale)
{
    /// <summary>Keys of added rows begin behind it.</summary>
    private const int First = 1_000;
    private const int Rounds = 144;
    private const string District = $"""(SELECT "Id" FROM "Agencies" WHERE "Code" = '{SampleData.District}')""";
    private const string Department = $"""(SELECT "Id" FROM "Agencies" WHERE "Code" = '{SampleData.Department}')""";
    private const string Province = $"""(SELECT "ParentId" FROM "Agencies" WHERE "Code" = '{SampleData.Department}')""";
    private readonly bool postgreSql = db.Database.IsNpgsql();

    private int Agencies => Of(685);
    private int Accounts => Agencies * 3;

    /// <summary>Of 40 rows one is the sample district's.</summary>
    private string Agency => $"CASE WHEN i % 40 = 0 THEN {District} ELSE {First + 1} + i % {Agencies} END";

    /// <summary>Of ten rows one is a sample account's.</summary>
    private string Reader =>
        $"""CASE WHEN i % 10 = 0 THEN (SELECT MIN("Id") FROM "Users") + i / 10 % 7 ELSE {First + 1} + i % {Accounts} END""";

    /// <summary>Sort keys are plain letters of the same length: here their order has no meaning.</summary>
    public async Task FillAsync()
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        foreach (var statement in (string[])[.. Offices(), .. Reports(), .. News(), .. Venues()])
            await db.Database.ExecuteSqlRawAsync(statement);
        // What both do by themselves before long.
        await db.Database.ExecuteSqlRawAsync(postgreSql ? "VACUUM ANALYZE" : "ANALYZE");
    }

    private IEnumerable<string> Offices() =>
    [
        Insert(Agencies, "Agencies", "Id, Code, KindId, ParentId, MayRequest, UsesVenues, UsesAdoption, Position, PrintsCode, Version",
            $"{First} + i, 'xa-' || i, {FirstKinds.District}, {Province}, FALSE, TRUE, TRUE, 100 + i, FALSE, 1"),
        Insert(Agencies, "AgencyNames", "Id, AgencyId, ValidFrom, Name, ShortName, SuperiorBody, IssuingBody, PlaceName, Symbol, " +
            "Address, Email, Fax, Phone, Website, Version",
            $"{First} + i, {First} + i, {Day("2013-01-01", "0")}, 'Ủy ban nhân dân xã Thứ ' || i, 'UBND xã Thứ ' || i, '', " +
            "'XÃ THỨ ' || i, 'Thứ ' || i, 'UBND', '', '', '', '', '', 1"),
        Insert(Accounts, "Users",
            "Id, FullName, FullNameSortKey, AgencyId, UserName, NormalizedUserName, EmailConfirmed, PhoneNumberConfirmed, " +
            "TwoFactorEnabled, LockoutEnabled, AccessFailedCount, MailChoice, ShortPassword",
            $"{First} + i, 'Nguyễn Văn ' || i, 'nguyen van ' || i, {First + 1} + i % {Agencies}, " +
            "'user' || i, 'USER' || i, FALSE, FALSE, FALSE, TRUE, 0, " +
            $"'None', FALSE"),
        Insert("u", "AspNetUserRoles", "UserId, RoleId",
            """ "Id", (SELECT MIN("Id") FROM "AspNetRoles") + "Id" % 3 """, $"""SELECT "Id" FROM "Users" WHERE "Id" > {First}"""),
    ];

    /// <summary>A request a month for twelve years, each answered by all; a quarter still writes the newest.</summary>
    private IEnumerable<string> Reports() =>
    [
        Insert(Rounds, "Requests",
            "Id, TypeCode, TypeName, Abstract, CutoffOn, DueAt, IssuedOn, Kind, LegalBases, Number, Repeats, ReportTitle, " +
            "RequesterId, SentAt, ClosedAt, Symbol, Version",
            $"{First} + i, 'BC', 'Báo cáo', 'báo cáo lần ' || i, {Day("2014-01-25", "i * 30")}, {At("2014-01-28", "i * 2592000")}, " +
            $"{Day("2014-01-20", "i * 30")}, 'Thematic', '', i, 'None', 'Tình hình lần ' || i, {Department}, " +
            $"{At("2014-01-20", "i * 2592000")}, CASE WHEN i < {Rounds - 3} THEN {At("2014-02-20", "i * 2592000")} END, 'STTTT', 1"),
        $"""
            INSERT INTO "RequestAddressees" ("RequestId", "AgencyId")
            SELECT q."Id", a."Id" FROM "Requests" q CROSS JOIN "Agencies" a WHERE q."Id" > {First} AND a."KindId" = {FirstKinds.District}
            """,
        Insert("t", "Reports",
            "AgencyId, RequestId, RequesterId, TypeCode, TypeName, Number, Symbol, IssuedYear, Title, TitleSortKey, CutoffOn, State, " +
            "StateAt, SubmittedAt, IssuedAt, IssuedOn, AddressedTo, Recipients, SearchText, Edition, Version", $"""
            "AgencyId", "Id", "RequesterId", 'BC', 'Báo cáo', "Number", 'BC-UBND', 2014 + "Number" / 12,
            "ReportTitle", 'tinh hinh lan ' || "Number", "CutoffOn",
            CASE WHEN writing THEN 'Draft' ELSE 'Received' END, "DueAt",
            CASE WHEN NOT writing THEN "DueAt" END, CASE WHEN NOT writing THEN "DueAt" END, CASE WHEN NOT writing THEN "IssuedOn" END,
            '', '', "Number" || '/bc-ubnd tinh hinh lan ' || "Number", 1, 1
            """, $"""
            SELECT q.*, a."AgencyId", q."Id" = {First + Rounds} AND a."AgencyId" % 4 = 0 AS writing FROM "Requests" q
            JOIN "RequestAddressees" a ON a."RequestId" = q."Id" WHERE q."Id" > {First}
            """),
        Insert("r", "IssuedDocuments", "ReportId, Size, Sha256, Code, Signer, At, Pdf",
            $"""
            "Id", 40000, 'h' || "Id", 'c' || "Id", 'Lê Văn Ninh', "IssuedAt", {(postgreSql ? "''::bytea" : "x''")}
            """, $"""SELECT * FROM "Reports" WHERE "IssuedAt" IS NOT NULL AND "RequestId" > {First}"""),
        Insert(5, "RegisterBooks", "Id, AgencyId, TypeCode, Year, LastNumber", $"{First} + i, {District}, 'BC', 2021 + i, 400"),
        Insert(Of(2_000), "RegisterEntries", "BookId, Number, State, Symbol, Date, Abstract, Signer, Recipients, ArchiveUnit, " +
            "Receipt, Note, Version",
            $"{First + 1} + i % 5, i / 5 + 1, 'Used', 'BC-UBND', {Day("2014-01-01", "i")}, 'Tình hình lần ' || i, 'Lê Văn Ninh', '', " +
            "'VT', '', '', 1"),
        Insert(Of(200_000), "Directives",
            "AgencyId, Number, Symbol, IssuedOn, Issuer, IssuerSortKey, Subject, SubjectSortKey, Recipients, SearchText, Version",
            $"{Agency}, i, 'UBND', {Day("2015-01-01", "i * 17 % 4000")}, 'Ủy ban nhân dân huyện', 'uy ban nhan dan huyen', " +
            "'V/v triển khai lần ' || i, 'v/v trien khai lan ' || i, " +
            "'Các phòng, ban', i || '/ubnd v/v trien khai lan ' || i || ' uy ban nhan dan huyen cac phong, ban', 1"),
    ];

    private IEnumerable<string> News() =>
    [
        Insert(Of(1_000_000), "Notifications", "UserId, At, Text, Url, ReadAt",
            $"{Reader}, {At("2020-01-01", "i * 200")}, 'UBND xã Thứ ' || i || ' đã phát hành Báo cáo ' || i || '/BC-UBND.', " +
            $"'/reports/1', CASE WHEN i % 50 <> 0 THEN {At("2026-01-01", "i")} END"),
        // The chain of the history is read by its verification only; here its links have no meaning.
        Insert(Of(1_000_000), "Changes", "Id, At, ActorId, ActorName, Entity, EntityId, Kind, Fields",
            $"{First * 100} + i, {At("2020-01-01", "i * 200")}, {Reader}, 'Nguyễn Văn A', 'Directive', i % 200000, 'Edited', " +
            $"'[{{{{\"Name\":\"Số\",\"From\":\"1\",\"To\":\"2\"}}}}]'"),
        Insert("c", "AuditLinks", "Sequence, ChangeId, Hash", """(SELECT MAX("Sequence") FROM "AuditLinks") + "Id" - 100000, "Id", 'h' """,
            $"""SELECT "Id" FROM "Changes" WHERE "Id" > {First * 100}"""),
        Insert(Of(200_000), "SignInLog", "UserId, Event, At, Since, Count, Way", $"{Reader}, 'SignedIn', " +
            $"{At("2020-01-01", "i * 1000")}, {At("2020-01-01", "i * 1000")}, 1, 'Password'"),
    ];

    /// <summary>Each has counts on five days, the newest of them of this week.</summary>
    private IEnumerable<string> Venues() =>
    [
        Insert(Of(200_000), "Venues",
            "Id, AgencyId, GroupId, Name, NameSortKey, Address, Contact, Phone, OpenedOn, Position, SearchText, Version",
            $"{First} + i, {Agency}, 1 + i % 2, 'Cửa hàng số ' || i, 'cua hang so ' || i, 'Thôn Tây, An Vĩnh', '', '', " +
            $"{Day("2021-10-15", "0")}, i, " +
            "'cua hang so ' || i, 1"),
        Insert("v", "VenueCodes", "Code, VenueId, CreatedAt",
            $"""'v' || "Id", "Id", {At("2021-10-15", "0")}""", $"""SELECT "Id" FROM "Venues" WHERE "Id" > {First}"""),
        Insert("v", "ScanCounts", "VenueId, Day, Source, Value, Version",
            $"""v."Id", {Day("now", "-d.ago")}, 'Entered', 5 + v."Id" % 21, 1""",
            $"""SELECT "Id" FROM "Venues" WHERE "Id" > {First}""",
            "CROSS JOIN (SELECT 1 AS ago UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 9 UNION ALL SELECT 40) AS d"),
        TotalsFill.Clear, .. TotalsFill.Statements(postgreSql), TotalsFill.LastScans,
        // A year of sums of days, of which the counts themselves would take a night to make.
        Insert(365 * Agencies, "ScanDays", "AgencyId, GroupId, Day, Source, Reported, Total",
            $"{First + 1} + i % {Agencies}, 1 + i % 2, {Day("now", $"-41 - i / {Agencies}")}, 'Counted', 200, 2000"),
        Insert(Of(800), "VenueRegistrations", "AgencyId, GroupId, Name, Address, Contact, Phone, SubmittedAt, KeyHash, State, Reason, " +
            "Version",
            $"{District}, 1, 'Quán số ' || i, 'Thôn Tây', 'Nguyễn Văn A', '0900000000', {At("2026-01-01", "i")}, 'k' || i, 'Waiting', " +
            "'', 1"),
        Insert(Of(4_000), "ScanDoubts", "VenueId, AgencyId, Day, Total, WeekSum, WeekReported, FoundAt, Reason, DecidedBy, DecidedAt, " +
            "Decision",
            $"{First} + i * 40, {District}, {Day("2026-01-01", "i % 300")}, 900, 70, 7, " +
            $"{At("2026-01-02", "i")}, '', 'Nguyễn Văn A', {At("2026-01-03", "i")}, 'Kept'"),
    ];

    private int Of(int rows) => Math.Max(1, (int)(rows * scale));

    private static string Insert(int rows, string table, string columns, string values) => $"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
        INSERT INTO "{table}" ({Quoted(columns)}) SELECT {values} FROM n
        """;

    private static string Insert(string alias, string table, string columns, string values, string from, string joined = "") => $"""
        INSERT INTO "{table}" ({Quoted(columns)}) SELECT {values} FROM ({from}) AS {alias} {joined}
        """;

    private static string Quoted(string columns) => string.Join(", ", columns.Split(", ").Select(c => $"\"{c}\""));

    private string Day(string from, string days) => postgreSql ? $"CAST('{from}' AS date) + CAST({days} AS integer)"
        : $"date('{from}', CAST({days} AS integer) || ' days')";

    private string At(string from, string seconds) => postgreSql ? $"TIMESTAMPTZ '{from}+00' + ({seconds}) * INTERVAL '1 second'"
        : $"datetime('{from}', ({seconds}) || ' seconds')";
}
