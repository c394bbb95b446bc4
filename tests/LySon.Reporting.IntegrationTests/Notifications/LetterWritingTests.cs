using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.IntegrationTests.Notifications;

/// <summary>Which letters are written of what people were told, and when.</summary>
public sealed class LetterWritingTests
{
    private const string Reader = "lanhdao";
    private static readonly DateOnly Today = new(2021, 11, 9);

    [Fact]
    public async Task Who_wants_letters_at_once_gets_one_for_each_notification_in_order()
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, MailChoice.Instant);
        await TellAsync(bench, Reader, "Việc một.", "Việc hai.");
        await RunAsync(bench);
        var letters = await LettersAsync(bench);
        Assert.Equal(["Việc một", "Việc hai"], letters.Select(m => m.Subject));
        var reader = await bench.UserAsync(Reader);
        Assert.All(letters, m => Assert.Equal((reader, "lanhdao@quangngai.gov.vn", bench.Now, bench.Now, 0, null, false),
            (m.UserId, m.Address, m.CreatedAt, m.NextTryAt, m.Tries, m.SentAt, m.IsSecret)));
        Assert.StartsWith("Việc một.\n\nhttps://baocao.example.vn/viec", letters[0].Text, StringComparison.Ordinal);
        await using (var db = bench.Db()) Assert.All(await db.Notifications().ToListAsync(), n => Assert.Equal(bench.Now, n.MailedAt));

        bench.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(bench);
        Assert.Equal(2, (await LettersAsync(bench)).Count);
    }

    [Theory]
    [InlineData(MailChoice.None, true, true)]
    [InlineData(MailChoice.Instant, false, true)]
    [InlineData(MailChoice.Instant, true, false)]
    public async Task Without_choice_address_or_day_since_when_no_letter_is_written(MailChoice choice, bool address, bool dated)
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, choice, address: address, dated: dated);
        await TellAsync(bench, Reader, "Việc một.");
        await RunAsync(bench);
        Assert.Empty(await LettersAsync(bench));
        await using var db = bench.Db();
        Assert.Null((await db.Notifications().SingleAsync()).MailedAt);
    }

    [Fact]
    public async Task What_happened_before_letters_were_wanted_stays_with_the_bell()
    {
        await using var bench = await Bench.StartAsync();
        await TellAsync(bench, Reader, "Việc cũ.");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await ChooseAsync(bench, Reader, MailChoice.Instant, since: bench.Now);
        await RunAsync(bench);
        Assert.Empty(await LettersAsync(bench));
        await TellAsync(bench, Reader, "Việc mới.");
        await RunAsync(bench);
        Assert.Equal(["Việc mới"], (await LettersAsync(bench)).Select(m => m.Subject));
    }

    [Fact]
    public async Task Nobody_gets_letters_of_what_another_was_told()
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, MailChoice.Instant);
        await ChooseAsync(bench, "nhaplieu", MailChoice.Instant);
        await TellAsync(bench, Reader, "Việc của lãnh đạo.");
        await TellAsync(bench, "nhaplieu", "Việc của nhân viên.");
        await RunAsync(bench);
        Assert.Equal([("lanhdao@quangngai.gov.vn", "Việc của lãnh đạo"), ("nhaplieu@quangngai.gov.vn", "Việc của nhân viên")],
            (await LettersAsync(bench)).Select(m => (m.Address, m.Subject)).Order());
    }

    [Fact]
    public async Task The_daily_letter_goes_out_at_seven_and_once_a_day()
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, MailChoice.Digest);
        // Tomorrow at 06:59:59.
        bench.Clock.Advance(Vietnamese.ToUtc(Today.AddDays(1), new(6, 59, 59)) - bench.Now);
        await TellAsync(bench, Reader, "Việc một.", "Việc hai.");
        await RunAsync(bench);
        Assert.Empty(await LettersAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(bench);
        Assert.Equal(["2 việc mới trên Cổng báo cáo"], (await LettersAsync(bench)).Select(m => m.Subject));

        await TellAsync(bench, Reader, "Việc ba.");
        await RunAsync(bench);
        bench.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await RunAsync(bench);
        Assert.Single(await LettersAsync(bench));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(bench);
        Assert.Equal(["2 việc mới trên Cổng báo cáo", "1 việc mới trên Cổng báo cáo"], (await LettersAsync(bench)).Select(m => m.Subject));
    }

    [Fact]
    public async Task Neither_a_secret_letter_nor_somebody_else_s_nor_one_from_before_seven_keeps_today_s_back()
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, MailChoice.Digest);
        var (me, other, seven) = (await bench.UserAsync(Reader), await bench.UserAsync("nhaplieu"),
            Vietnamese.ToUtc(Today, MailWriting.DigestAt));
        await bench.AddAsync(Letter(me, bench.Now, secret: true));
        await bench.AddAsync(Letter(other, bench.Now));
        await bench.AddAsync(Letter(me, seven.AddSeconds(-1)));
        await TellAsync(bench, Reader, "Việc một.");
        await RunAsync(bench);
        Assert.Contains(await LettersAsync(bench), m => m.Subject == "1 việc mới trên Cổng báo cáo");
    }

    [Fact]
    public async Task A_letter_of_seven_o_clock_is_today_s()
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, MailChoice.Digest);
        await bench.AddAsync(Letter(await bench.UserAsync(Reader), Vietnamese.ToUtc(Today, MailWriting.DigestAt)));
        await TellAsync(bench, Reader, "Việc một.");
        await RunAsync(bench);
        Assert.Single(await LettersAsync(bench));
    }

    [Fact]
    public async Task A_turn_writes_two_hundred_letters_of_one_person_and_the_next_the_rest()
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, MailChoice.Instant);
        await TellAsync(bench, Reader, [.. Enumerable.Range(1, 201).Select(i => $"Việc {i}.")]);
        await RunAsync(bench);
        Assert.Equal(200, (await LettersAsync(bench)).Count);
        await RunAsync(bench);
        Assert.Equal("Việc 201", (await LettersAsync(bench))[200].Subject);
    }

    [Theory]
    [InlineData(true, MailChoice.Instant)]
    [InlineData(false, MailChoice.Instant)]
    [InlineData(false, MailChoice.Digest)]
    public async Task What_another_node_claims_in_between_is_written_about_by_that_node_alone(bool afterTheLook, MailChoice choice)
    {
        await using var bench = await Bench.StartAsync();
        await ChooseAsync(bench, Reader, choice);
        await TellAsync(bench, Reader, "Việc một.", "Việc hai.");
        // Either one of the two is claimed between look and claim, or all of them before the look.
        var which = afterTheLook ? "WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"Notifications\")" : "";
        var other = new Meanwhile(afterTheLook ? "UPDATE \"Notifications\"" : "LIMIT",
            $"UPDATE \"Notifications\" SET \"MailedAt\" = '2021-11-09 08:00:00' {which}");
        await using (var db = bench.Db(other)) await new MailWriting(db, bench.Clock, Words)
            .RunAsync(TestContext.Current.CancellationToken);
        Assert.True(other.HasHappened);
        Assert.Empty(await LettersAsync(bench));
    }

    private static readonly MailWords Words = new(path => new Uri("https://baocao.example.vn" + path));

    private static async Task RunAsync(Bench bench)
    {
        await using var db = bench.Db();
        await new MailWriting(db, bench.Clock, Words).RunAsync(TestContext.Current.CancellationToken);
    }

    private static Mail Letter(int user, DateTime at, bool secret = false) =>
        new() { UserId = user, Address = "a@b.vn", Subject = "Khác", Text = "Khác", IsSecret = secret, CreatedAt = at, NextTryAt = at };

    private static async Task ChooseAsync(
        Bench bench, string user, MailChoice choice, DateTime? since = null, bool address = true, bool dated = true)
    {
        var (email, from) = (address ? $"{user}@quangngai.gov.vn" : null, dated ? since ?? bench.Now.AddDays(-1) : (DateTime?)null);
        await using var db = bench.Db();
        await db.Users().Where(u => u.UserName == user).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.MailChoice, choice).SetProperty(u => u.Email, email).SetProperty(u => u.MailsSince, from));
    }

    private static async Task TellAsync(Bench bench, string user, params string[] texts)
    {
        await using var db = bench.Db();
        foreach (var text in texts) new Notifier(db, bench.Actor, bench.Clock).Tell([await bench.UserAsync(user)], text, "/viec");
        await db.SaveChangesAsync();
    }

    private static async Task<List<Mail>> LettersAsync(Bench bench)
    {
        await using var db = bench.Db();
        return await db.Mails().AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }
}
