using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Samples;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Data;

public sealed class SampleDataTests
{
    private static readonly DateOnly Cutoff = new(2021, 11, 9);

    [Theory, BothDatabases]
    public async Task The_eleven_directives_are_there_and_the_ninth_has_no_date(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var directives = await scope.Db.Directives().OrderBy(d => d.Id).ToListAsync();
        Assert.Equal(
            ["817/UBND", "54/VHTT", "2185/UBND", "321/UBND", "50-CV/VP", "60/VHTT", "2520/UBND", "2570/UBND", "145/VHTT", "2908/UBND",
                "3385/UBND"],
            directives.Select(d => d.NumberAndSymbol));
        Assert.Equal("145/VHTT", Assert.Single(directives, d => d.IssuedOn is null).NumberAndSymbol);
    }

    [Theory, BothDatabases]
    public async Task Venues_and_scans_add_up_to_the_figures_of_the_report(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var groups = await scope.Db.VenueGroups().OrderBy(g => g.Position).Select(g => new
        {
            Venues = scope.Db.Venues().Count(v => v.GroupId == g.Id && v.OpenedOn <= Cutoff),
            Scans = scope.Db.ScanCounts().Where(c => c.Venue!.GroupId == g.Id && c.Day <= Cutoff).Sum(c => c.Value),
        }).ToListAsync();
        Assert.Equal([(20, 653), (21, 43)], groups.Select(g => (g.Venues, g.Scans!.Value)));
        Assert.Equal(41, await scope.Db.Venues().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task The_adoption_at_the_cutoff_is_that_of_the_report(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var last = await scope.Db.Adoptions().Where(a => a.AsOf <= Cutoff).OrderByDescending(a => a.AsOf).FirstAsync();
        Assert.Equal((3_062, 11_360), (last.Installed, last.Smartphones));
        Assert.Equal(26.95m, Math.Round(last.Percentage!.Value, 2));
    }

    [Theory, BothDatabases]
    public async Task The_thirteen_districts_answer_to_the_province_and_are_asked_for_the_report(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var districts = await scope.Db.Agencies().Where(a => a.KindId == FirstKinds.District).Include(a => a.Parent).ToListAsync();
        Assert.Equal(13, districts.Count);
        Assert.All(districts, d => Assert.Equal(FirstKinds.Province, d.Parent!.KindId));
        var request = await scope.Db.Requests().Include(r => r.Addressees).Include(r => r.Requester).SingleAsync();
        Assert.Equal("1406/STTTT-BCVT&CNTT", request.NumberAndSymbol);
        Assert.Equal(SampleData.Department, request.Requester!.Code);
        Assert.Equal(13, request.Addressees.Count);
    }

    [Theory, BothDatabases]
    public async Task The_report_is_number_576_with_its_directives_in_order(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        var report = await scope.Db.Reports().Include(r => r.Directives).Include(r => r.Sections).Include(r => r.Signatory).SingleAsync();
        Assert.Equal("576/BC-UBND", report.NumberAndSymbol);
        Assert.Equal(new DateOnly(2021, 11, 10), report.IssuedOn);
        Assert.Equal("Lê Văn Ninh", report.Signatory!.FullName);
        Assert.Equal(Enumerable.Range(0, 11), report.Directives.Select(d => d.Position).Order());
        Assert.Equal(8, report.Sections.Count);
    }

    [Theory, BothDatabases]
    public async Task The_sample_is_not_added_to_a_database_in_use(DatabaseProvider provider)
    {
        await using var app = await ReportingTestApp.StartAsync(provider);
        await using var scope = app.NewDb();
        await Assert.ThrowsAsync<StartupRefusedException>(
            () => scope.Get<DatabaseStartup>().AddSampleAsync(SampleData.Year));
    }
}
