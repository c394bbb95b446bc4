using LySon.Reporting.Web.Infrastructure.Backups;

namespace LySon.Reporting.UnitTests.Backups;

public sealed class BackupShelfTests
{
    /// <summary>03:00 in Vietnam on a 15th.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 14, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Thirty_days_and_twelve_months_back_one_is_kept()
    {
        DateTimeOffset[] lastOfMonths = [.. Enumerable.Range(1, 10).Select(m =>
            new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.FromHours(7)).AddMonths(-m).AddDays(-1))];
        Assert.Equal([.. Nightly(30), .. lastOfMonths], Kept(Nightly(800)));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_day_is_kept_as_long_as_configured_and_no_longer(int days, bool isKept)
    {
        Assert.Equal(isKept, Kept(Nightly(days + 1), months: 0).Contains(Now.AddDays(-days)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_month_is_kept_as_long_as_configured_and_no_longer(int months, bool isKept)
    {
        var old = Now.AddMonths(-months).AddHours(-1);
        Assert.Equal(isKept, Kept([.. Nightly(10), old], days: 1, months: 2).Contains(old));
    }

    [Fact]
    public void Of_one_day_the_last_is_kept_and_of_the_last_24_hours_all()
    {
        var day = Now.AddDays(-10);
        DateTimeOffset[] two = [day, day.AddHours(2)];
        var hourly = Enumerable.Range(0, 24).Select(h => Now.AddHours(-h)).ToList();
        var kept = Kept([.. hourly, .. two]);
        Assert.Equal(hourly, kept.Take(24));
        Assert.Equal([day.AddHours(2)], kept.Skip(24));
    }

    [Fact]
    public void The_newest_seven_stay_however_old_they_are() =>
        Assert.Equal(Enumerable.Range(0, 7).Select(d => Now.AddYears(-5).AddDays(-d)),
            Kept([.. Enumerable.Range(0, 20).Select(d => Now.AddYears(-5).AddDays(-d))]));

    [Theory]
    [InlineData("reporting-20211109-080500.db.gz", true)]
    [InlineData("reporting-20211109-080500-2.db.gz", true)]
    [InlineData("reporting-20211109-080500.db.gz.cms", true)]
    [InlineData("reporting-20211109-080500.db.gz.json", false)]
    [InlineData("reporting-20211109-080500.db", false)]
    [InlineData("reporting-20211309-080500.db.gz", false)]
    [InlineData("my-reporting-20211109-080500.db.gz", false)]
    [InlineData("reporting-20211109-080500.db.gz.old", false)]
    [InlineData("reporting.db.gz", false)]
    public void Only_what_is_named_as_a_backup_is_one(string file, bool isOne) => Assert.Equal(isOne, BackupName.Parse(file) is not null);

    [Fact]
    public void A_name_says_when_it_was_taken()
    {
        var taken = new DateTimeOffset(2021, 11, 9, 15, 5, 7, TimeSpan.FromHours(7));
        Assert.Equal(taken, BackupName.Parse(BackupName.Of(taken, 0, encrypted: true))!.TakenAt);
        Assert.Equal("reporting-20211109-080507-3.db.gz", BackupName.Of(taken, 3, encrypted: false));
    }

    private static IEnumerable<DateTimeOffset> Nightly(int nights) => Enumerable.Range(0, nights).Select(d => Now.AddDays(-d));

    private static List<DateTimeOffset> Kept(IEnumerable<DateTimeOffset> taken, int days = 30, int months = 12)
    {
        var all = taken.OrderDescending().Select(t => new BackupName(BackupName.Of(t, 0, encrypted: false), t)).ToList();
        return [.. all.Except(BackupShelf.Superseded(all, Now, days, months)).Select(b => b.TakenAt)];
    }
}
