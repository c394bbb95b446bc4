using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LySon.Reporting.IntegrationTests.Notifications;

/// <summary>Carrying letters, with a carrier that the test holds in its hand.</summary>
public sealed class DeliveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_carried_from_its_moment_on_and_never_again()
    {
        await using var bench = await Bench.StartAsync();
        var (due, early) = (await AddAsync(bench), await AddAsync(bench, wait: TimeSpan.FromSeconds(1)));
        var carrier = new Carrier();
        await RunAsync(bench, carrier);
        Assert.Equal([due.Id], carrier.Taken);
        var sent = await FindAsync(bench, due.Id);
        Assert.Equal((bench.Now, "Nội dung", 1), (sent.SentAt, sent.Text, sent.Tries));
        Assert.Equal((null, 0), ((await FindAsync(bench, early.Id)).SentAt, (await FindAsync(bench, early.Id)).Tries));

        bench.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync(bench, carrier);
        Assert.Equal([due.Id, early.Id], carrier.Taken);
        Assert.Equal(sent.SentAt, (await FindAsync(bench, due.Id)).SentAt);
    }

    [Theory]
    [InlineData(MailDelivery.TriesMax - 1, 1)]
    [InlineData(MailDelivery.TriesMax, 0)]
    public async Task After_its_last_try_a_letter_is_left_lying(int tries, int carried)
    {
        await using var bench = await Bench.StartAsync();
        await AddAsync(bench, tries: tries);
        var carrier = new Carrier();
        await RunAsync(bench, carrier);
        Assert.Equal(carried, carrier.Taken.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(8, 256)]
    [InlineData(9, 360)]
    [InlineData(22, 360)]
    public async Task What_was_not_taken_waits_twice_as_long_each_time_but_six_hours_at_most(int tries, int minutes)
    {
        await using var bench = await Bench.StartAsync();
        var letter = await AddAsync(bench, tries: tries);
        await RunAsync(bench, new Carrier { Refuses = true });
        var left = await FindAsync(bench, letter.Id);
        Assert.Equal((bench.Now.AddMinutes(minutes), tries + 1, null), (left.NextTryAt, left.Tries, left.SentAt));
    }

    [Fact]
    public async Task While_one_node_carries_a_letter_no_other_has_it_for_ten_minutes()
    {
        await using var bench = await Bench.StartAsync();
        var letter = await AddAsync(bench);
        var other = new Carrier();
        var carrier = new Carrier
        {
            OnTheWay = async () =>
            {
                Assert.Equal((bench.Now.AddMinutes(10), 1), ((await FindAsync(bench, letter.Id)).NextTryAt,
                    (await FindAsync(bench, letter.Id)).Tries));
                await RunAsync(bench, other);
                bench.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
                await RunAsync(bench, other);
                Assert.Empty(other.Taken);
                bench.Clock.Advance(TimeSpan.FromSeconds(1));
                await RunAsync(bench, other);
            },
        };
        await RunAsync(bench, carrier);
        Assert.Equal([letter.Id], other.Taken);
    }

    [Fact]
    public async Task What_another_node_has_tried_since_one_looked_is_not_tried_again()
    {
        await using var bench = await Bench.StartAsync();
        var (first, second) = (await AddAsync(bench), await AddAsync(bench));
        var other = new Carrier { Refuses = true };
        var carrier = new Carrier { OnTheWay = () => RunAsync(bench, other) };
        await RunAsync(bench, carrier);
        Assert.Equal([first.Id], carrier.Taken);
        Assert.Equal([second.Id], other.Asked);
        Assert.Equal(1, (await FindAsync(bench, second.Id)).Tries);
    }

    [Fact]
    public async Task One_that_is_refused_keeps_no_other_from_its_way_and_the_longest_waiting_go_first()
    {
        await using var bench = await Bench.StartAsync();
        var (late, early) = (await AddAsync(bench), await AddAsync(bench, wait: TimeSpan.FromMinutes(-1)));
        var carrier = new Carrier { Refuses = true };
        await RunAsync(bench, carrier);
        Assert.Equal([early.Id, late.Id], carrier.Asked);
    }

    [Fact]
    public async Task A_turn_carries_a_hundred_letters()
    {
        await using var bench = await Bench.StartAsync();
        await using (var db = bench.Db())
        {
            db.AddRange(Enumerable.Range(0, 101).Select(_ => Letter(bench, 1)));
            await db.SaveChangesAsync(Cancellation);
        }
        var carrier = new Carrier();
        await RunAsync(bench, carrier);
        Assert.Equal(100, carrier.Taken.Count);
        await RunAsync(bench, carrier);
        Assert.Equal(101, carrier.Taken.Distinct().Count());
    }

    [Fact]
    public async Task What_was_taken_is_known_as_taken_also_when_the_portal_closes_at_that_moment()
    {
        await using var bench = await Bench.StartAsync();
        var letter = await AddAsync(bench);
        using var closing = new CancellationTokenSource();
        await RunAsync(bench, new Carrier { OnTheWay = closing.CancelAsync }, closing.Token);
        Assert.NotNull((await FindAsync(bench, letter.Id)).SentAt);
    }

    [Fact]
    public async Task Of_a_secret_nothing_stays_once_it_is_taken_or_worth_nothing_any_more()
    {
        await using var bench = await Bench.StartAsync();
        var valid = await AddAsync(bench, secret: true, age: PasswordReset.Life - TimeSpan.FromMilliseconds(1));
        var over = await AddAsync(bench, secret: true, age: PasswordReset.Life);
        var plain = await AddAsync(bench, age: PasswordReset.Life);
        var carrier = new Carrier();
        await RunAsync(bench, carrier);
        Assert.Equal([valid.Id, plain.Id], carrier.Taken.Order());
        foreach (var (letter, text) in ((Mail, string)[])[(valid, ""), (over, ""), (plain, "Nội dung")])
            Assert.Equal(text, (await FindAsync(bench, letter.Id)).Text);
        Assert.Null((await FindAsync(bench, over.Id)).SentAt);
    }

    private static async Task RunAsync(Bench bench, Carrier carrier, CancellationToken? cancellation = null)
    {
        await using var db = bench.Db();
        await new MailDelivery(db, carrier, bench.Clock, NullLogger<MailDelivery>.Instance).RunAsync(cancellation ?? Cancellation);
    }

    private static Mail Letter(Bench bench, int user, int tries = 0, bool secret = false, TimeSpan age = default,
        TimeSpan wait = default) => new()
        {
            UserId = user, Address = "lanhdao@quangngai.gov.vn", Subject = "Việc mới", Text = "Nội dung", IsSecret = secret,
            CreatedAt = bench.Now - age, NextTryAt = bench.Now + wait, Tries = tries,
        };

    private static Task<Mail> AddAsync(Bench bench, int tries = 0, bool secret = false, TimeSpan age = default, TimeSpan wait = default) =>
        bench.AddAsync(Letter(bench, 1, tries, secret, age, wait));

    private static async Task<Mail> FindAsync(Bench bench, long id)
    {
        await using var db = bench.Db();
        return await db.Mails().AsNoTracking().SingleAsync(m => m.Id == id, Cancellation);
    }

    private sealed class Carrier : IMailer
    {
        public bool Refuses { get; init; }

        /// <summary>What happens while the first letter is on its way.</summary>
        public Func<Task>? OnTheWay { get; set; }

        public List<long> Asked { get; } = [];
        public List<long> Taken { get; } = [];

        public async Task SendAsync(Mail mail, CancellationToken cancellation)
        {
            Asked.Add(mail.Id);
            if (OnTheWay is { } happens)
            {
                OnTheWay = null;
                await happens();
            }
            if (Refuses) throw new MailNotTakenException("the server answered 451");
            Taken.Add(mail.Id);
        }
    }
}
