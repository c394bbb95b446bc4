using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Reports.Figures;

/// <summary>Rows that figures are made of. Bình Sơn has none in the sample data, so what a test adds there is all there is.</summary>
internal static class FigureBench
{
    public const string District = "binh-son";

    /// <summary>The day of the tests' clock.</summary>
    public static readonly DateOnly Day = new(2021, 11, 9);

    /// <param name="group">Of the sample's two groups, the first or the second.</param>
    public static async Task<Venue> AddVenueAsync(
        this Bench bench, string name = "Chợ", string agency = District, int group = 0, DateOnly? openedOn = null,
        DateOnly? closedOn = null)
    {
        await using var db = bench.Db();
        var groups = await db.VenueGroups().OrderBy(g => g.Position).Select(g => g.Id).ToListAsync();
        return await bench.AddAsync(new Venue
        {
            AgencyId = await bench.AgencyAsync(agency), GroupId = groups[group], Name = name, OpenedOn = openedOn ?? new(2021, 9, 1),
            ClosedOn = closedOn, Position = 1,
        });
    }

    public static Task<ScanCount> AddCountAsync(this Bench bench, Venue venue, DateOnly day, int? value,
        ScanSource source = ScanSource.Entered) =>
        bench.AddAsync(new ScanCount { VenueId = venue.Id, Day = day, Source = source, Value = value });

    public static async Task<Directive> AddDirectiveAsync(
        this Bench bench, int number, DateOnly? issuedOn, string agency = District, string symbol = "UBND",
        string issuer = "Ủy ban nhân dân huyện") => await bench.AddAsync(new Directive
        {
            AgencyId = await bench.AgencyAsync(agency), Number = number, Symbol = symbol, IssuedOn = issuedOn, Issuer = issuer,
            Subject = $"V/v {number}", Recipients = "Các phòng, ban.",
        });
}
