using System.Net;
using System.Text;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Features.Scans.Imports;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class ImportTests
{
    private static readonly DateOnly Day = new(2021, 11, 9);

    [Theory, BothDatabases]
    public async Task A_file_is_previewed_taken_over_whole_and_undone_whole(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Chợ Mới");
        var client = await app.SignInAsync("nhaplieu");
        var preview = await UploadAsync(client, "Địa điểm;Ngày;Lượt quét\nChợ Mới;09/11/2021;12\nChợ Mới;08/11/2021;0\n");
        Assert.Contains("Sẵn sàng nạp 2 dòng", preview.Text, StringComparison.Ordinal);
        Assert.Empty(await ValuesAsync(app, venue.Id));

        var done = await RunAsync(preview);
        Assert.Contains("Đã nạp", done.Text, StringComparison.Ordinal);
        Assert.Equal([(Day.AddDays(-1), 0), (Day, 12)], await ValuesAsync(app, venue.Id));
        await TotalsTests.AssertSumsAsync(app);

        // The newer file wins where it says something, and gives way again when it is undone.
        var second = await RunAsync(await UploadAsync(client, "Lượt quét;Ngày;Địa điểm\n20;09/11/2021;Chợ Mới\n5;07/11/2021;Chợ Mới\n"));
        Assert.Equal([(Day.AddDays(-2), 5), (Day.AddDays(-1), 0), (Day, 20)], await ValuesAsync(app, venue.Id));
        var undone = await second.FormWithButton("Hoàn tác lần nạp này").SubmitAsync();
        Assert.Equal("Đã hoàn tác 2 dòng.", undone.Confirmation);
        Assert.Equal([(Day.AddDays(-2), null), (Day.AddDays(-1), 0), (Day, 12)], await ValuesAsync(app, venue.Id));
        await TotalsTests.AssertSumsAsync(app);
        await (await client.OpenAsync(done.Address)).FormWithButton("Hoàn tác lần nạp này").SubmitAsync();
        Assert.All(await ValuesAsync(app, venue.Id), v => Assert.Null(v.Value));
        await TotalsTests.AssertSumsAsync(app);
    }

    [Fact]
    public async Task A_file_with_a_wrong_row_is_not_taken_over_and_says_which()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var venue = await app.AddVenueAsync("Chợ Mới");
        var preview = await UploadAsync(
            await app.SignInAsync("nhaplieu"), "Địa điểm;Ngày;Lượt quét\nChợ Mới;09/11/2021;12\nChợ Lạ;10/11/2021;x\n");
        Assert.Equal(["3", "3", "3"], preview.Rows(".panel:last-of-type table").Select(r => r[0]));
        Assert.Contains("Đơn vị không có địa điểm “Chợ Lạ”", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(preview.All("button"), b => b.TextContent.StartsWith("Nạp", StringComparison.Ordinal));
        Assert.Empty(await ValuesAsync(app, venue.Id));
    }

    [Fact]
    public async Task Columns_that_were_chosen_once_are_chosen_again()
    {
        await using var app = await ReportingTestApp.StartAsync();
        await app.AddVenueAsync("Chợ Mới");
        var client = await app.SignInAsync("nhaplieu");
        const string file = "A;B;C;D\nx;Chợ Mới;09/11/2021;12\n";
        var unsure = await UploadAsync(client, file);
        Assert.Equal("Chọn cột.", unsure.Errors["Input.Venue"]);
        var twice = await unsure.FormWithButton("Đọc lại theo các cột này").Fill("Venue", "B").Fill("Day", "C").Fill("Count", "C")
            .SubmitAsync();
        Assert.Equal(ImportErrors.SameColumn, twice.Errors["Input.Count"]);
        var sure = await twice.FormWithButton("Đọc lại theo các cột này").Fill("Venue", "B").Fill("Day", "C").Fill("Count", "D")
            .SubmitAsync();
        await RunAsync(sure);
        var again = await UploadAsync(client, file);
        Assert.Contains("Sẵn sàng nạp 1 dòng", again.Text, StringComparison.Ordinal);
        Assert.Contains("Tệp này đã được nạp", again.Text, StringComparison.Ordinal);
        Assert.Equal("Đã bỏ tệp, không nạp gì.", (await again.FormWithButton("Bỏ tệp này").SubmitAsync()).Confirmation);
    }

    [Fact]
    public async Task What_is_no_table_is_refused_at_the_field_and_other_agencies_see_nothing()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var refused = await UploadAsync(client, "%PDF-1.7");
        Assert.Equal(SheetErrors.NoTable, refused.Errors["Upload"]);
        await app.AddVenueAsync("Chợ Mới");
        var preview = await UploadAsync(client, "Địa điểm;Ngày;Lượt quét\nChợ Mới;09/11/2021;12\n");
        await app.AddUserAsync("nhaplieubs", Core.Accounts.Roles.Staff, "binh-son");
        var stranger = await app.SignInAsync("nhaplieubs");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(preview.Address)).Status);
        Assert.DoesNotContain("so.csv", (await stranger.OpenAsync("/imports")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_import_whose_worker_died_goes_on_where_it_was(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Chợ Mới");
        var id = (await app.AddImportAsync("V;D;C\nChợ Mới;09/11/2021;12\nChợ Mới;08/11/2021;3\n",
            started: app.Clock.GetUtcNow().UtcDateTime)).Id;
        await using (var scope = app.NewDb())
        {
            await scope.Get<ImportSettlement>().StageAsync(id, [new(venue.Id, Day, 12)]);
            await scope.Get<ImportWorker>().RunAsync(default);
            Assert.Equal(ImportState.Running, await scope.Db.ScanImports().Where(i => i.Id == id).Select(i => i.State).SingleAsync());
        }
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var node = app.NewDb();
            await node.Get<ImportWorker>().RunAsync(default);
        }));
        await using var after = app.NewDb();
        Assert.Equal(ImportState.Done, await after.Db.ScanImports().Where(i => i.Id == id).Select(i => i.State).SingleAsync());
        Assert.Equal([(Day.AddDays(-1), 3), (Day, 12)], await ValuesAsync(app, venue.Id));
        await TotalsTests.AssertSumsAsync(app);
    }

    private static async Task<Page> UploadAsync(HttpClient client, string text) =>
        await (await client.OpenAsync("/imports")).FormWithButton("Tải lên và xem trước")
            .Attach("Upload", "so.csv", Encoding.UTF8.GetBytes(text)).SubmitAsync();

    /// <summary>Starts it and looks until the portal's own worker is done.</summary>
    private static async Task<Page> RunAsync(Page preview)
    {
        var page = await preview.FormWithButton(preview.All("button").Select(b => b.TextContent.Trim())
            .Single(b => b.StartsWith("Nạp ", StringComparison.Ordinal))).SubmitAsync();
        for (var looks = 0; looks < 2_000 && page.Text.Contains("Đang nạp", StringComparison.Ordinal); looks++) page =
            await page.FollowAsync("Xem lại");
        return page;
    }

    private static async Task<IReadOnlyList<(DateOnly Day, int? Value)>> ValuesAsync(ReportingTestApp app, int venueId)
    {
        await using var scope = app.NewDb();
        return [.. (await scope.Db.ScanCounts().Where(c => c.VenueId == venueId && c.Source == ScanSource.Imported).OrderBy(c => c.Day)
            .ToListAsync()).Select(c => (c.Day, c.Value))];
    }
}
