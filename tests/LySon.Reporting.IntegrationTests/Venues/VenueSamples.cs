using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Venues;

/// <summary>Rows for the tests of venues and their counts.</summary>
internal static class VenueSamples
{
    public const string District = "ly-son";

    public static async Task<Venue> AddVenueAsync(
        this ReportingTestApp app, string name, string agencyCode = District, DateOnly? openedOn = null, string address = "")
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == agencyCode);
        var group = await scope.Db.VenueGroups().OrderBy(g => g.Position).FirstAsync();
        var venue = new Venue
        {
            AgencyId = agency.Id, GroupId = group.Id, Name = name, Address = address, OpenedOn = openedOn ?? new(2021, 9, 1),
            Position = 1_000,
        };
        scope.Db.Add(venue);
        await scope.Db.SaveChangesAsync();
        return venue;
    }

    public static async Task AddCountAsync(this ReportingTestApp app, int venueId, DateOnly day, int? value,
        ScanSource source = ScanSource.Entered)
    {
        await using var scope = app.NewDb();
        scope.Db.Add(new ScanCount { VenueId = venueId, Day = day, Source = source, Value = value });
        await scope.Db.SaveChangesAsync();
    }

    public static async Task<VenueGroup> AddGroupAsync(
        this ReportingTestApp app, string name, string agencyCode = District, int position = 100)
    {
        await using var scope = app.NewDb();
        var agency = await scope.Db.Agencies().SingleAsync(a => a.Code == agencyCode);
        var group = new VenueGroup { AgencyId = agency.Id, Name = name, ShortName = name, Position = position };
        scope.Db.Add(group);
        await scope.Db.SaveChangesAsync();
        return group;
    }

    public static async Task<Venue?> FindVenueAsync(this ReportingTestApp app, int id)
    {
        await using var scope = app.NewDb();
        return await scope.Db.Venues().SingleOrDefaultAsync(v => v.Id == id);
    }
}
