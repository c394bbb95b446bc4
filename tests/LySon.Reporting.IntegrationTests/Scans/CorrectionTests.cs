using System.Net;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Venues;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Scans;

public sealed class CorrectionTests
{
    private static readonly DateOnly Day = new(2021, 11, 9);

    [Theory, BothDatabases]
    public async Task Corrections_are_entries_of_their_own_and_add_up_with_the_day(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        var venue = await app.AddVenueAsync("Chợ Mới");
        await app.AddCountAsync(venue.Id, Day, 10);
        var page = await CorrectAsync(await app.SignInAsync("nhaplieu"), venue.Id, "09/11/2021", "Trừ bớt", "4");
        Assert.Equal("Đã đính chính lượt quét ngày 09/11/2021.", page.Confirmation);
        Assert.Equal(["09/11/2021", "−4", "Tờ dán đặt nhầm chỗ"], page.Rows()[0].Take(3));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var scope = app.NewDb();
            Assert.Null(await scope.Get<ScanCorrections>().AddAsync(venue.AgencyId, venue.Id, Day, 2, "Đếm thiếu"));
        }));
        await using var after = app.NewDb();
        Assert.Equal(4, await after.Db.ScanCorrections().CountAsync(c => c.VenueId == venue.Id));
        Assert.Equal([10, 2], (await after.Db.ScanCounts().Where(c => c.VenueId == venue.Id).ToListAsync()).OrderBy(c => c.Source)
            .Select(c => c.Value!.Value));
        await TotalsTests.AssertSumsAsync(app);
    }

    [Fact]
    public async Task A_correction_below_nothing_on_a_closed_day_or_without_reason_is_refused_at_its_field()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var venue = await app.AddVenueAsync("Chợ Mới");
        await app.AddCountAsync(venue.Id, Day, 3);
        var client = await app.SignInAsync("nhaplieu");
        Assert.Equal(ScanErrors.BelowZero(Day, 3),
            (await CorrectAsync(client, venue.Id, "09/11/2021", "Trừ bớt", "4")).Errors["Input.Scans"]);
        Assert.Equal(ScanErrors.FutureDay, (await CorrectAsync(client, venue.Id, "10/11/2021", "Cộng thêm", "4")).Errors["Input.Day"]);
        Assert.Equal(ScanErrors.NotOpen("Chợ Mới", new(2021, 8, 1)),
            (await CorrectAsync(client, venue.Id, "01/08/2021", "Cộng thêm", "4")).Errors["Input.Scans"]);
        Assert.Contains("Input.Reason", (await CorrectAsync(client, venue.Id, "09/11/2021", "Cộng thêm", "4", "")).Errors);
        Assert.Contains("Input.Scans", (await CorrectAsync(client, venue.Id, "09/11/2021", "Cộng thêm", "0")).Errors);
        await using var scope = app.NewDb();
        Assert.Equal(0, await scope.Db.ScanCorrections().CountAsync());
        var other = await app.AddVenueAsync("Chợ Bình Sơn", agencyCode: "binh-son");
        Assert.Equal(HttpStatusCode.NotFound, (await client.OpenAsync($"/venues/{other.Id}/corrections")).Status);
    }

    [Fact]
    public async Task An_issued_report_keeps_its_figures()
    {
        await using var app = await ReportingTestApp.StartAsync();
        var client = await app.SignInAsync("nhaplieu");
        var before = await client.GetByteArrayAsync("/reports/1/pdf");
        await using var scope = app.NewDb();
        var venue = await scope.Db.Venues().OrderBy(v => v.Id).FirstAsync(v => v.ClosedOn == null);
        await CorrectAsync(client, venue.Id, "09/11/2021", "Cộng thêm", "500");
        Assert.Equal(before, await client.GetByteArrayAsync("/reports/1/pdf"));
    }

    private static async Task<Page> CorrectAsync(HttpClient client, int venueId, string day, string direction, string scans,
        string reason = "Tờ dán đặt nhầm chỗ") =>
        await (await client.OpenAsync($"/venues/{venueId}/corrections")).Form()
            .Fill("Day", day).Fill("Less", direction == "Trừ bớt" ? "true" : "false").Fill("Scans", scans).Fill("Reason", reason)
                .SubmitAsync();
}
