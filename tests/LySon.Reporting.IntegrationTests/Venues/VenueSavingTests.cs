using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using LySon.Reporting.Web.Features.Venues;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Venues;

/// <summary>What is refused and what is asked before a venue is saved, and where it then stands.</summary>
public sealed class VenueSavingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, true)]
    [InlineData(District, true)]
    [InlineData("ba-to", false)]
    public async Task A_venue_is_counted_in_a_common_group_or_one_of_its_agency(string? owner, bool saved)
    {
        await using var bench = await Bench.StartAsync();
        int? agency = owner is null ? null : await bench.AgencyAsync(owner);
        var group = await bench.AddAsync(new VenueGroup { AgencyId = agency, Name = "Nhóm", ShortName = "Nhóm", Position = 9 });
        Assert.Equal(saved ? [] : ["GroupId: " + VenueErrors.GroupUnknown], await AddAsync(bench, group.Id));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "tomorrow")]
    public async Task A_venue_is_opened_today_at_the_latest(int day, string? refused)
    {
        await using var bench = await Bench.StartAsync();
        Assert.Equal(refused is null ? 0 : 1, (await AddAsync(bench, await GroupAsync(bench), Day.AddDays(day))).Count);
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-4, false)]
    public async Task A_venue_that_has_counts_was_open_on_the_first_of_them(int opened, bool saved)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync();
        await bench.AddCountAsync(venue, Day.AddDays(-5), 0);
        await bench.AddCountAsync(venue, Day.AddDays(-9), null);
        Assert.Equal(saved ? 0 : 1, (await EditAsync(bench, venue, input => input.OpenedOn = Day.AddDays(opened))).Count);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task A_closed_venue_was_opened_before_it_closed(int opened, bool saved)
    {
        await using var bench = await Bench.StartAsync();
        var venue = await bench.AddVenueAsync(closedOn: Day);
        Assert.Equal(saved ? [] : ["OpenedOn: " + VenueErrors.OpenedAfterClosed(Day)],
            await EditAsync(bench, venue, input => input.OpenedOn = Day.AddDays(opened)));
    }

    [Fact]
    public async Task A_venue_stands_at_the_end_of_its_group_and_keeps_its_place_while_it_stays_there()
    {
        await using var bench = await Bench.StartAsync();
        var (first, elsewhere) = (await bench.AddVenueAsync("Chợ A"), await bench.AddVenueAsync("Chợ B", group: 1));
        await using (var db = bench.Db()) await db.Venues().Where(v => v.AgencyId == first.AgencyId)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Position, v => v.Id == first.Id ? 4 : 7), Cancellation);
        await AddAsync(bench, first.GroupId);
        Assert.Equal(5, await PositionAsync(bench, "Quán Gió"));
        await EditAsync(bench, first, input => input.Address = "Thôn Đông");
        Assert.Equal(4, await PositionAsync(bench, "Chợ A"));
        await EditAsync(bench, first, input => input.GroupId = elsewhere.GroupId);
        Assert.Equal(8, await PositionAsync(bench, "Chợ A"));
    }

    [Fact]
    public async Task A_twin_is_doubted_once_and_another_twin_anew()
    {
        await using var bench = await Bench.StartAsync();
        var twin = await bench.AddVenueAsync("Quán Gió");
        var input = new VenueInput { Name = "Quán Gió", GroupId = twin.GroupId, OpenedOn = Day };
        Assert.False(await TryAsync(bench, input));
        await using (var db = bench.Db())
        {
            (await db.Venues().SingleAsync(v => v.Id == twin.Id, Cancellation)).Address = "Thôn Đông";
            await db.SaveChangesAsync(Cancellation);
        }
        Assert.False(await TryAsync(bench, input));
        Assert.True(await TryAsync(bench, input));
    }

    private static async Task<bool> TryAsync(Bench bench, VenueInput input)
    {
        await using var db = bench.Db();
        return await new VenueSaving(db, new(db), bench.Clock).TrySaveAsync(input.ToNew(await bench.AgencyAsync(District)), input, new());
    }

    private static async Task<List<string>> AddAsync(Bench bench, int group, DateOnly? openedOn = null)
    {
        var input = new VenueInput { Name = "Quán Gió", GroupId = group, OpenedOn = openedOn ?? Day };
        await using var db = bench.Db();
        return await SaveAsync(bench, db, input.ToNew(await bench.AgencyAsync(District)), input);
    }

    private static async Task<List<string>> EditAsync(Bench bench, Venue venue, Action<VenueInput> edit)
    {
        await using var db = bench.Db();
        var row = await db.Venues().SingleAsync(v => v.Id == venue.Id, Cancellation);
        var input = VenueInput.From(row);
        edit(input);
        input.ApplyTo(row);
        return await SaveAsync(bench, db, row, input);
    }

    private static async Task<List<string>> SaveAsync(Bench bench, Core.Data.ReportingDbContext db, Venue venue, VenueInput input)
    {
        var state = new ModelStateDictionary();
        var saved = await new VenueSaving(db, new(db), bench.Clock).TrySaveAsync(venue, input, state);
        List<string> said = [.. state.SelectMany(s => s.Value!.Errors.Select(e => $"{s.Key["Input.".Length..]}: {e.ErrorMessage}"))];
        Assert.Equal(said.Count == 0, saved);
        return said;
    }

    private static async Task<int> GroupAsync(Bench bench)
    {
        await using var db = bench.Db();
        return await db.VenueGroups().OrderBy(g => g.Position).Select(g => g.Id).FirstAsync(Cancellation);
    }

    private static async Task<int> PositionAsync(Bench bench, string name)
    {
        await using var db = bench.Db();
        return await db.Venues().Where(v => v.Name == name).Select(v => v.Position).SingleAsync(Cancellation);
    }
}
