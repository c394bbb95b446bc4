using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Notifications;

/// <summary>Who is told.</summary>
public sealed class NotifierTests
{
    private const string Text = "Có việc.";
    private static readonly DateOnly Today = new(2021, 11, 9);

    [Fact]
    public async Task Those_of_the_agency_with_one_of_the_roles_are_told_and_nobody_else()
    {
        await using var bench = await ArrangeAsync();
        await TellAsync(bench, [Roles.Staff, Roles.Clerk]);
        Assert.Equal(["nhaplieu", "vanthu"], await bench.WhoWasToldAsync(Text));
        await using var db = bench.Db();
        Assert.All(await db.Notifications().ToListAsync(), n =>
            Assert.Equal((bench.Now, "/viec", null, null), (n.At, n.Url, n.ReadAt, n.MailedAt)));
    }

    [Fact]
    public async Task Several_agencies_are_told_at_once_and_none_is_nobody()
    {
        await using var bench = await ArrangeAsync();
        await TellAsync(bench, [Roles.Staff], agencies: ["ly-son", "ba-to"]);
        Assert.Equal(["batostaff", "nhaplieu"], await bench.WhoWasToldAsync(Text));
        await TellAsync(bench, Roles.All, agencies: []);
        Assert.Equal(2, (await bench.ToldAsync()).Count);
    }

    [Fact]
    public async Task Who_acts_is_not_told_of_it()
    {
        await using var bench = await ArrangeAsync();
        await bench.ActAsync("nhaplieu");
        await TellAsync(bench, [Roles.Staff, Roles.Leader]);
        Assert.Equal(["lanhdao"], await bench.WhoWasToldAsync(Text));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-5, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(1, 5, false)]
    [InlineData(-5, -1, false)]
    public async Task A_leader_s_deputy_is_told_like_the_leader_on_each_of_the_days(int first, int last, bool told)
    {
        await using var bench = await ArrangeAsync();
        await DelegateAsync(bench, "vanthu", Today.AddDays(first), Today.AddDays(last));
        await TellAsync(bench, [Roles.Leader]);
        Assert.Equal(told ? ["lanhdao", "vanthu"] : ["lanhdao"], await bench.WhoWasToldAsync(Text));
    }

    [Fact]
    public async Task A_deputy_is_told_nothing_that_is_not_for_leaders_and_everything_once()
    {
        await using var bench = await ArrangeAsync();
        await DelegateAsync(bench, "vanthu", Today, Today);
        await TellAsync(bench, [Roles.Staff]);
        Assert.Equal(["nhaplieu"], await bench.WhoWasToldAsync(Text));
        await TellAsync(bench, [Roles.Leader, Roles.Clerk]);
        Assert.Equal(["lanhdao", "nhaplieu", "vanthu"], await bench.WhoWasToldAsync(Text));
    }

    [Fact]
    public async Task A_deputy_stands_in_for_the_agency_of_the_delegation_only()
    {
        await using var bench = await ArrangeAsync();
        // Moved to another agency since: what was delegated there is not delegated here.
        await DelegateAsync(bench, "batostaff", Today, Today);
        await TellAsync(bench, [Roles.Leader], agencies: ["ly-son", "ba-to"]);
        Assert.Equal(["batoleader", "lanhdao"], await bench.WhoWasToldAsync(Text));
    }

    [Fact]
    public async Task A_long_sentence_is_shortened_to_what_the_bell_holds()
    {
        await using var bench = await ArrangeAsync();
        await TellAsync(bench, [Roles.Staff], text: new string('a', Notification.TextMaxLength));
        await TellAsync(bench, [Roles.Staff], text: new string('b', Notification.TextMaxLength + 1));
        await using var db = bench.Db();
        Assert.Equal([new string('a', 500), new string('b', 499) + "…"],
            await db.Notifications().OrderBy(n => n.Id).Select(n => n.Text).ToListAsync());
    }

    /// <summary>Beside the sample accounts, Ba Tơ's.</summary>
    private static async Task<Bench> ArrangeAsync()
    {
        var bench = await Bench.StartAsync();
        foreach (var role in (string[])[Roles.Staff, Roles.Leader, Roles.Clerk]) await bench.AddUserAsync($"bato{role}", role, "ba-to");
        return bench;
    }

    private static async Task DelegateAsync(Bench bench, string deputy, DateOnly first, DateOnly last) =>
        await bench.AddAsync(new Delegation
        {
            AgencyId = await bench.AgencyAsync("ly-son"),
            LeaderId = await bench.UserAsync("lanhdao"),
            DeputyId = await bench.UserAsync(deputy),
            FirstDay = first,
            LastDay = last,
        });

    private static async Task TellAsync(Bench bench, IReadOnlyCollection<string> roles, string[]? agencies = null, string text = Text)
    {
        var ids = new List<int>();
        foreach (var code in agencies ?? ["ly-son"]) ids.Add(await bench.AgencyAsync(code));
        await using var db = bench.Db();
        await new Notifier(db, bench.Actor, bench.Clock).TellAsync(ids, roles, text, "/viec", TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
