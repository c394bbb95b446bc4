using System.Diagnostics;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class VietnameseOrderTests
{
    [Theory, BothDatabases]
    public async Task The_database_sorts_letters_and_tones_as_a_dictionary_does(DatabaseProvider provider)
    {
        string[] letters = ["an", "ăn", "ân", "bông", "chợ", "da", "đa", "em", "êm", "mo", "mô", "mơ", "tu", "tư", "ý", "Zalo"];
        string[] tones = ["ma", "mà", "mả", "mã", "má", "mạ"];
        await using var app = await ReportingTestApp.StartAsync(provider);
        Assert.Equal(letters, await SortedAsync(app, letters));
        Assert.Equal(tones, await SortedAsync(app, tones));
    }

    [Theory, BothDatabases]
    public async Task Words_that_differ_only_in_tone_stay_different(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await SortedAsync(app, ["hòa", "hoà"]);
        await using var scope = app.NewDb();
        Assert.Equal(1, await scope.Db.Directives().CountAsync(d => d.Subject == "hòa"));
    }

    [Theory, BothDatabases]
    public async Task A_row_moves_when_its_text_is_changed_and_is_found_through_another(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        Assert.Equal(["ăn", "ân"], await SortedAsync(app, ["ăn", "ân"]));
        await using var scope = app.NewDb();
        (await scope.Db.Directives().SingleAsync(d => d.Subject == "ăn")).Subject = "ấn";
        await scope.Db.SaveChangesAsync();
        Assert.Equal(["ân", "ấn"], await scope.Db.Directives().Where(d => d.Subject == "ân" || d.Subject == "ấn")
            .OrderBy(d => d.Subject).Select(d => d.Subject).ToListAsync());
        Assert.NotEmpty(await scope.Db.Adoptions().OrderBy(a => a.Application!.Name).ThenByDescending(a => a.AsOf).ToListAsync());
    }

    /// <summary>Else no tool could check a copy of the database, and another version of ICU would put its indexes out of order.</summary>
    [Theory, BothDatabases]
    public async Task The_schema_has_no_order_of_its_own(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
            string[] arguments = [file, "PRAGMA integrity_check; REINDEX; VACUUM"];
            using var tool = Process.Start(new ProcessStartInfo("sqlite3", arguments) { RedirectStandardOutput = true })!;
            Assert.Equal("ok", (await tool.StandardOutput.ReadToEndAsync()).Trim());
            await tool.WaitForExitAsync();
            Assert.Equal(0, tool.ExitCode);
            return;
        }
        ReportingConnections connections = new(isPostgreSql: true, database.ConnectionString);
        Assert.Equal(["C", "default"], await connections.ReadAsync("""
            SELECT DISTINCT c.collname FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation
            JOIN pg_class t ON t.oid = a.attrelid WHERE t.relnamespace = 'public'::regnamespace ORDER BY 1
            """, row => row.GetString(0)));
        const string own = "SELECT count(*) FROM pg_collation WHERE collnamespace = 'public'::regnamespace";
        Assert.Equal([0L], await connections.ReadAsync(own, row => row.GetInt64(0)));
    }

    private static async Task<List<string>> SortedAsync(ReportingTestApp app, string[] words)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == SampleData.District);
        scope.Db.AddRange(words.Reverse().Select((word, i) => new Directive
        {
            AgencyId = agency.Id, Number = i + 1, Symbol = "THU", Issuer = "Văn phòng", Subject = word, Recipients = "Các phòng",
        }));
        await scope.Db.SaveChangesAsync();
        return await scope.Db.Directives().Where(d => words.Contains(d.Subject)).OrderBy(d => d.Subject).Select(d => d.Subject)
            .ToListAsync();
    }
}
