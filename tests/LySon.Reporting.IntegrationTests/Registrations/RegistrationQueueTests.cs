using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.IntegrationTests.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using static LySon.Reporting.IntegrationTests.Reports.Figures.FigureBench;

namespace LySon.Reporting.IntegrationTests.Registrations;

/// <summary>The way of a registration, with a second agency beside it; venues' codes and names.</summary>
public sealed class RegistrationQueueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registration_waits_and_staff_of_its_agency_alone_are_told()
    {
        await using var bench = await ArrangeAsync();
        Assert.Null(await SendAsync(bench, await NewAsync(bench)));
        Assert.Equal(["binhsonstaff: Có đăng ký địa điểm QR mới: Quán Gió."], await bench.ToldAsync());
        await using var db = bench.Db();
        Assert.Equal("/venues/registrations", (await db.Notifications().SingleAsync(Cancellation)).Url);
        Assert.Equal(RegistrationState.Waiting, (await db.VenueRegistrations().SingleAsync(Cancellation)).State);
    }

    [Fact]
    public async Task The_same_venue_waits_once_and_another_name_address_phone_or_agency_is_another()
    {
        await using var bench = await ArrangeAsync();
        Assert.Null(await SendAsync(bench, await NewAsync(bench)));
        Assert.Equal(RegistrationErrors.Twice, await SendAsync(bench, await NewAsync(bench)));
        Assert.Null(await SendAsync(bench, await NewAsync(bench, name: "Quán Sóng")));
        Assert.Null(await SendAsync(bench, await NewAsync(bench, address: "Thôn Tây")));
        Assert.Null(await SendAsync(bench, await NewAsync(bench, phone: "0905 000 000")));
        Assert.Null(await SendAsync(bench, await NewAsync(bench, agency: "ba-to")));
        await using (var db = bench.Db()) await db.VenueRegistrations()
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RegistrationState.Rejected), Cancellation);
        Assert.Null(await SendAsync(bench, await NewAsync(bench)));
    }

    [Theory]
    [InlineData(VenueRegistration.WaitingMax - 1, null)]
    [InlineData(VenueRegistration.WaitingMax, RegistrationErrors.QueueFull)]
    public async Task A_full_queue_takes_no_more(int waiting, string? refusal)
    {
        await using var bench = await ArrangeAsync();
        var (agency, group) = (await bench.AgencyAsync(District), (await NewAsync(bench)).GroupId);
        await using (var db = bench.Db())
            await db.Database.ExecuteSqlAsync($"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {waiting})
                INSERT INTO "VenueRegistrations"
                  ("AgencyId", "GroupId", "Name", "Address", "Contact", "Phone", "SubmittedAt", "KeyHash", "State", "Reason", "Version")
                SELECT {agency}, {group}, 'Quán ' || i, '', '', '', '2021-11-01', 'k' || i, 'Waiting', '', 1 FROM n
                """, Cancellation);
        Assert.Equal(refusal, await SendAsync(bench, await NewAsync(bench)));
        Assert.Equal(refusal is null ? 1 : 0, (await bench.ToldAsync()).Count);
        Assert.Null(await SendAsync(bench, await NewAsync(bench, agency: "ba-to")));
    }

    [Fact]
    public async Task An_accepted_registration_becomes_a_venue_with_all_that_was_sent_at_the_end_of_its_group()
    {
        await using var bench = await ArrangeAsync();
        var (own, elsewhere) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(agency: "ba-to"));
        await using (var db = bench.Db())
        {
            await db.Venues().Where(v => v.Id == own.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Position, 41), Cancellation);
            await db.Venues().Where(v => v.Id == elsewhere.Id).ExecuteUpdateAsync(
                set => set.SetProperty(v => v.Position, 90), Cancellation);
        }
        var (sent, user) = (await bench.AddAsync(await NewAsync(bench)), await bench.UserAsync("binhsonstaff"));
        var accepted = await DecideAsync(bench, sent.Id, (queue, row) => queue.AcceptAsync(row, user, Cancellation));
        await using var look = bench.Db();
        var venue = await look.Venues().SingleAsync(v => v.Id == accepted!.Id, Cancellation);
        Assert.Equal((sent.AgencyId, sent.GroupId, sent.Name, sent.Address, sent.Contact, sent.Phone),
            (venue.AgencyId, venue.GroupId, venue.Name, venue.Address, venue.Contact, venue.Phone));
        Assert.Equal((Day, null, 42), (venue.OpenedOn, venue.ClosedOn, venue.Position));
        var row = await look.VenueRegistrations().SingleAsync(Cancellation);
        Assert.Equal((RegistrationState.Accepted, bench.Now, user, venue.Id), (row.State, row.DecidedAt, row.DecidedById, row.VenueId));
        Assert.Equal(1, await look.VenueCodes().CountAsync(c => c.VenueId == venue.Id, Cancellation));
        Assert.Null(await DecideAsync(bench, sent.Id, (queue, again) => queue.AcceptAsync(again, user, Cancellation)));
        Assert.False(await DecideAsync(bench, sent.Id, (queue, again) => queue.RejectAsync(again, "Muộn", user, Cancellation)));
    }

    [Fact]
    public async Task A_rejected_registration_keeps_the_reason_and_who_decided_and_makes_no_venue()
    {
        await using var bench = await ArrangeAsync();
        var (sent, user) = (await bench.AddAsync(await NewAsync(bench)), await bench.UserAsync("binhsonstaff"));
        Assert.True(await DecideAsync(bench, sent.Id, (queue, row) => queue.RejectAsync(row, "Ngoài địa bàn.", user, Cancellation)));
        await using var db = bench.Db();
        var row = await db.VenueRegistrations().SingleAsync(Cancellation);
        Assert.Equal((RegistrationState.Rejected, "Ngoài địa bàn.", bench.Now, user, null),
            (row.State, row.Reason, row.DecidedAt, row.DecidedById, row.VenueId));
        Assert.False(await db.Venues().AnyAsync(v => v.AgencyId == sent.AgencyId, Cancellation));
    }

    [Theory]
    [InlineData(RegistrationState.Rejected, 0, true)]
    [InlineData(RegistrationState.Rejected, 1, false)]
    [InlineData(RegistrationState.Accepted, 1, true)]
    public async Task The_contact_of_a_rejected_owner_is_kept_for_a_month(RegistrationState state, int seconds, bool kept)
    {
        await using var bench = await ArrangeAsync();
        var (sent, decided) =
            (await bench.AddAsync(await NewAsync(bench)), bench.Now - VenueRegistration.ContactKept - TimeSpan.FromSeconds(seconds));
        await using var db = bench.Db();
        await db.VenueRegistrations().ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.DecidedAt, decided), Cancellation);
        await new RejectedContacts(db, bench.Clock).RunAsync(Cancellation);
        var row = await db.VenueRegistrations().AsNoTracking().SingleAsync(r => r.Id == sent.Id, Cancellation);
        Assert.Equal(kept ? ("Nguyễn Thị Biển", "0905 123 456", "Quán Gió") : ("", "", "Quán Gió"), (row.Contact, row.Phone, row.Name));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2021-11-10", true)]
    [InlineData("2021-11-09", false)]
    public async Task Owners_choose_among_districts_that_exist_on_the_day(string? abolished, bool offered)
    {
        await using var bench = await ArrangeAsync();
        DateOnly? day = abolished is null ? null : DateOnly.Parse(abolished, System.Globalization.CultureInfo.InvariantCulture);
        var heir = await bench.AgencyAsync("ly-son");
        await using var db = bench.Db();
        await db.Agencies().Where(a => a.Code == District).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AbolishedOn, day).SetProperty(a => a.SuccessorId, day == null ? null : heir), Cancellation);
        var agencies = await Queue(bench, db).Agencies.Select(a => a.Code).ToListAsync(Cancellation);
        Assert.Equal(offered, agencies.Contains(District));
        Assert.DoesNotContain("so-tttt", agencies);
        Assert.DoesNotContain("quang-ngai", agencies);
    }

    [Fact]
    public async Task A_code_is_replaced_by_who_saw_it_in_their_own_agency_and_the_old_one_is_kept_as_replaced()
    {
        await using var bench = await ArrangeAsync();
        var venue = await bench.AddVenueAsync();
        await using var db = bench.Db();
        var seen = await db.VenueCodes().Where(c => c.VenueId == venue.Id).Select(c => c.Code).SingleAsync(Cancellation);
        var codes = new VenueCodes(db, bench.Clock);
        Assert.Null(await codes.ReplaceAsync(await bench.AgencyAsync("ba-to"), venue.Id, seen, Cancellation));
        Assert.Null(await codes.ReplaceAsync(venue.AgencyId, venue.Id, "ABCDEFGHJK", Cancellation));
        Assert.Null(await codes.ReplaceAsync(venue.AgencyId, (await bench.AddVenueAsync()).Id, seen, Cancellation));
        var next = await codes.ReplaceAsync(venue.AgencyId, venue.Id, seen, Cancellation);
        Assert.NotEqual(seen, next);
        Assert.Null(await codes.ReplaceAsync(venue.AgencyId, venue.Id, seen, Cancellation));
        Assert.Equal([(seen, bench.Now), (next, (DateTime?)null)],
            (await db.VenueCodes().AsNoTracking().Where(c => c.VenueId == venue.Id).OrderBy(c => c.Id).ToListAsync(Cancellation))
            .Select(c => ((string?)c.Code, c.ReplacedAt)));
    }

    [Fact]
    public async Task Every_venue_without_a_code_in_force_gets_one_deleted_ones_too()
    {
        await using var bench = await ArrangeAsync();
        var (bare, deleted, coded) = (await bench.AddVenueAsync(), await bench.AddVenueAsync(), await bench.AddVenueAsync());
        await using var db = bench.Db();
        await db.VenueCodes().Where(c => c.VenueId == bare.Id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.ReplacedAt, bench.Now), Cancellation);
        await db.VenueCodes().Where(c => c.VenueId == deleted.Id).ExecuteDeleteAsync(Cancellation);
        await db.Venues().Where(v => v.Id == deleted.Id).ExecuteUpdateAsync(set =>
            set.SetProperty(v => v.DeletedAt, bench.Now), Cancellation);
        Assert.Equal(2, await new VenueCodes(db, bench.Clock).FillAsync(Cancellation));
        foreach (var venue in (Venue[])[bare, deleted, coded])
            Assert.Equal(1, await db.VenueCodes().IgnoreQueryFilters()
                .CountAsync(c => c.VenueId == venue.Id && c.ReplacedAt == null, Cancellation));
        Assert.Equal(0, await new VenueCodes(db, bench.Clock).FillAsync(Cancellation));
    }

    [Fact]
    public async Task A_twin_is_another_venue_of_the_agency_with_the_whole_name_accents_aside_an_open_one_first()
    {
        await using var bench = await ArrangeAsync();
        var closed = await bench.AddVenueAsync("Chợ Mới", closedOn: Day);
        var longer = await bench.AddVenueAsync("Chợ Mới Bình Sơn");
        await bench.AddVenueAsync("Chợ Mới", agency: "ba-to");
        await using var db = bench.Db();
        var twins = new VenueTwins(db);
        Assert.Equal(closed.Id, (await twins.FindAsync(Named(longer, "cho moi"), Cancellation))?.Id);
        var open = await bench.AddVenueAsync("CHỢ MỚI");
        Assert.Equal(open.Id, (await twins.FindAsync(Named(longer, "Chợ Mới"), Cancellation))?.Id);
        Assert.Equal(closed.Id, (await twins.FindAsync(open, Cancellation))?.Id);
        Assert.Null(await twins.FindAsync(longer, Cancellation));
        Assert.Null(await twins.FindAsync(Named(longer, "…"), Cancellation));
    }

    private static Venue Named(Venue like, string name) => new()
    {
        AgencyId = like.AgencyId, GroupId = like.GroupId, Name = name,
        OpenedOn = like.OpenedOn
    };

    private static async Task<Bench> ArrangeAsync()
    {
        var bench = await Bench.StartAsync();
        foreach (var role in (string[])[Roles.Staff, Roles.Leader]) await bench.AddUserAsync($"binhson{role}", role, District);
        return bench;
    }

    private static async Task<VenueRegistration> NewAsync(Bench bench, string name = "Quán Gió", string address = "Thôn Đông",
        string phone = "0905 123 456", string agency = District)
    {
        await using var db = bench.Db();
        return new VenueRegistration
        {
            AgencyId = await bench.AgencyAsync(agency), GroupId = await db.VenueGroups().OrderBy(g => g.Position).Select(g => g.Id)
                .FirstAsync(), Name = name, Address = address, Contact = "Nguyễn Thị Biển", Phone = phone,
            SubmittedAt = bench.Now, KeyHash = VenueRegistration.Hash(VenueRegistration.NewKey()),
        };
    }

    private static RegistrationQueue Queue(Bench bench, Core.Data.ReportingDbContext db) =>
        new(db, new(db, bench.Actor, bench.Clock), bench.Clock);

    private static async Task<string?> SendAsync(Bench bench, VenueRegistration sent)
    {
        await using var db = bench.Db();
        return await Queue(bench, db).SendAsync(sent, Cancellation);
    }

    private static async Task<T> DecideAsync<T>(Bench bench, int id, Func<RegistrationQueue, VenueRegistration, Task<T>> decide)
    {
        await using var db = bench.Db();
        return await decide(Queue(bench, db), await db.VenueRegistrations().SingleAsync(r => r.Id == id, Cancellation));
    }
}
