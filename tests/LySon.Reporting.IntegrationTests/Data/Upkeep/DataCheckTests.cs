using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Upkeep.Checking;
using LySon.Reporting.IntegrationTests.Data.Migrating;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Data.Upkeep;

public sealed class DataCheckTests
{
    private static readonly DateOnly Day = new(2021, 11, 9);

    [Theory, BothDatabases]
    public async Task Data_that_the_portal_wrote_are_whole_and_what_was_read_is_told(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Bến cảng thử");
        await app.AddCountAsync(venue.Id, Day, 7);
        await CountAsync(app, venue.Id);
        var report = await CheckAsync(app);
        Assert.Empty(report.Findings);
        foreach (var what in (string[])["tổng", "tệp đã phát hành", "nội dung đã duyệt", "dòng nhật ký", "số trong sổ", "chữ để tìm",
            provider == DatabaseProvider.Sqlite ? "trang" : "dòng"])
            Assert.True(report.Counts[what] > 0, what);
    }

    [Theory, BothDatabases]
    public async Task A_sum_that_is_not_that_of_its_rows_is_found(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Bến cảng thử");
        await CountAsync(app, venue.Id);
        (string Table, string Sql)[] faults =
        [
            ("VenueDays", """UPDATE "VenueDays" SET "Opened" = "Opened" + 1"""),
            ("ScanDays", $"""
                UPDATE "ScanDays" SET "Total" = "Total" + 1
                WHERE "AgencyId" = {venue.AgencyId} AND "GroupId" = {venue.GroupId} AND "Day" = '2021-11-09'
                """),
            ("VenueMonths", $"""UPDATE "VenueMonths" SET "Reported" = "Reported" + 1 WHERE "VenueId" = {venue.Id}"""),
            ("ScanMonths", """UPDATE "ScanMonths" SET "Active" = "Active" - 1"""),
            ("ScanHourTotals", """DELETE FROM "ScanHourTotals" """),
            ("theo giờ và theo ngày",
                $"""UPDATE "ScanHours" SET "Count" = "Count" + 1, "Rolled" = "Rolled" + 1 WHERE "VenueId" = {venue.Id}"""),
            ("Ngày có lượt quét gần nhất", $"""UPDATE "Venues" SET "LastScanOn" = NULL WHERE "Id" = {venue.Id}"""),
        ];
        foreach (var (table, sql) in faults)
        {
            Assert.DoesNotContain((await CheckAsync(app)).Findings, f => f.Contains(table, StringComparison.Ordinal));
            await ExecuteAsync(app, sql);
            Assert.Contains((await CheckAsync(app)).Findings, f => f.Contains(table, StringComparison.Ordinal));
        }
    }

    [Theory, BothDatabases]
    public async Task A_file_that_was_changed_or_cut_off_is_found_by_its_hash_and_size(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await ExecuteAsync(app, provider == DatabaseProvider.Sqlite ? "DROP TRIGGER \"IssuedDocuments_NoUpdate\""
            : "ALTER TABLE \"IssuedDocuments\" DISABLE TRIGGER USER");
        await using (var scope = app.NewDb())
        {
            var pdf = (await scope.Db.IssuedDocuments().AsNoTracking().SingleAsync()).Pdf;
            pdf[^1] ^= 1;
            await scope.Db.IssuedDocuments().ExecuteUpdateAsync(set => set.SetProperty(d => d.Pdf, pdf));
        }
        Assert.Contains("không khớp mã băm", Assert.Single((await CheckAsync(app)).Findings), StringComparison.Ordinal);
        await ExecuteAsync(app, "UPDATE \"IssuedDocuments\" SET \"Size\" = \"Size\" + 1");
        Assert.Contains("dài", Assert.Single((await CheckAsync(app)).Findings), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_register_the_history_and_what_is_searched_by_are_compared_too(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await ExecuteAsync(app, "UPDATE \"Directives\" SET \"SearchText\" = 'x' WHERE \"Number\" = 145");
        await ExecuteAsync(app, "UPDATE \"RegisterEntries\" SET \"Number\" = \"Number\" + 1 WHERE \"ReportId\" IS NOT NULL");
        await ExecuteAsync(app, provider == DatabaseProvider.Sqlite ? "DROP TRIGGER \"Changes_NoUpdate\""
            : "ALTER TABLE \"Changes\" DISABLE TRIGGER USER");
        await ExecuteAsync(app, "UPDATE \"Changes\" SET \"ActorName\" = 'Người khác' WHERE \"Id\" = 3");
        var findings = (await CheckAsync(app)).Findings;
        Assert.Equal(3, findings.Count);
        foreach (var word in (string[])["Văn bản chỉ đạo", "Sổ văn bản đi", "Nhật ký"]) Assert
            .Single(findings, f => f.StartsWith(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_refers_to_nothing_is_found()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await ExecuteAsync(app,
            "PRAGMA foreign_keys = OFF; INSERT INTO \"RequestFiles\" (\"RequestId\", \"Name\", \"Type\", \"Size\", \"Bytes\", \"At\") "
            + "VALUES (4711, 'x', 'x', 1, x'00', '2021-11-09 00:00:00'); PRAGMA foreign_keys = ON");
        Assert.Contains("RequestFiles", Assert.Single((await CheckAsync(app)).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_destroyed_page_is_found_and_the_rest_is_checked_all_the_same()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await DamagedFile.DestroyAsync(database, "Directives");
        var checkedData = await Commands.PortalProcess.RunAsync(database, "check");
        Assert.Equal(1, checkedData.ExitCode);
        Assert.Contains("Tệp cơ sở dữ liệu:", checkedData.Output, StringComparison.Ordinal);
        Assert.Contains("dòng nhật ký", checkedData.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(checkedData.Errors, l => l.StartsWith("at ", StringComparison.Ordinal));
        Assert.Equal("Dữ liệu không còn nguyên vẹn.", checkedData.Errors[^1]);
    }

    private static async Task<CheckReport> CheckAsync(ReportingTestApp app)
    {
        await using var scope = app.NewDb();
        return await scope.Get<DataCheck>().RunAsync();
    }

    private static async Task ExecuteAsync(ReportingTestApp app, string sql)
    {
        await using var scope = app.NewDb();
        await scope.Db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task CountAsync(ReportingTestApp app, int venueId)
    {
        await using (var commit = await ScanCommit.OpenAsync(app.Services.GetRequiredService<Core.Data.ReportingConnections>(), app.Clock))
            await commit.RunAsync([new CountedScan(venueId, Day, 8, Guid.NewGuid())]);
        await using var scope = app.NewDb();
        await scope.Get<ScanRoller>().RollAsync();
    }
}
