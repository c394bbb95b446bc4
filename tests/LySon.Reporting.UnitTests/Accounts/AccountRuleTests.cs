using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;

namespace LySon.Reporting.UnitTests.Accounts;

/// <summary>The rules of accounts that are a comparison: at the bound and one beside it.</summary>
public sealed class AccountRuleTests
{
    private static readonly DateTime Now = new(2021, 11, 9, 8, 5, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_delegation_is_in_force_on_its_first_and_last_day(int day, bool isInForce)
    {
        var first = new DateOnly(2021, 11, 9);
        var delegation = new Delegation { LeaderId = 1, DeputyId = 2, FirstDay = first, LastDay = first.AddDays(2) };
        Assert.Equal(isInForce, Delegation.InForceOn(first.AddDays(day)).Compile()(delegation));
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(false, true, false, true)]
    [InlineData(false, true, true, false)]
    [InlineData(true, false, false, true)]
    [InlineData(true, false, true, true)]
    public void Who_has_a_code_or_a_short_password_alone_must_choose_another(bool code, bool isShort, bool hasFactor, bool mustChoose) =>
        Assert.Equal(mustChoose, new ReportingUser
        {
            FullName = "", CodeExpiresAt = code ? Now : null, ShortPassword = isShort,
            TwoFactorEnabled = hasFactor
        }.MustChoosePassword);

    [Fact]
    public void An_account_is_unused_after_its_days_and_not_before()
    {
        var last = Now.AddDays(-ReportingUser.UnusedDays);
        Assert.True(ReportingUser.IsUnusedSince(last, Now));
        Assert.False(ReportingUser.IsUnusedSince(last.AddSeconds(1), Now));
        Assert.False(ReportingUser.IsUnusedSince(null, Now));
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, true, false)]
    [InlineData(true, false, true, true, false)]
    [InlineData(true, true, false, true, false)]
    [InlineData(true, true, true, false, false)]
    public void A_session_is_open_while_nothing_ends_it(bool notEnded, bool notIdle, bool notOver, bool sameStamp, bool isOpen = true)
    {
        var session = new UserSession
        {
            UserId = 1, User = new() { FullName = "", SecurityStamp = sameStamp ? "a" : "b" }, Stamp = "a", Way = SignInWay.Password,
            StartedAt = Now.AddHours(-1),
            // The very moment is past it.
            EndedAt = notEnded ? null : Now, IdleUntil = notIdle ? Now.AddTicks(1) : Now, EndsAt = notOver ? Now.AddTicks(1) : Now,
        };
        Assert.Equal(isOpen, UserSession.OpenAt(Now).Compile()(session));
    }

    [Theory]
    [InlineData(19, 0)]
    [InlineData(20, 30)]
    public void Codes_of_six_digits_have_fewer_free_tries(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ThrottleRule.OfSecondFactor.WaitAfter(failures));

    [Fact]
    public void Every_rule_forgets_after_an_hour_and_waits_a_quarter_of_one_at_most() => Assert.All(
        (ThrottleRule[])[ThrottleRule.OfSource, ThrottleRule.OfAccount, ThrottleRule.OfSecondFactor],
        rule => Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromMinutes(15)), (rule.Forget, rule.WaitAfter(1000))));

    [Theory]
    [InlineData(SignInWay.Password, false, SignInEvent.PasswordFailed, 50)]
    [InlineData(SignInWay.PasswordAndCode, true, SignInEvent.SecondFactorFailed, 20)]
    [InlineData(SignInWay.PasswordAndRecoveryCode, true, SignInEvent.SecondFactorFailed, 20)]
    [InlineData(SignInWay.Passkey, false, SignInEvent.PasskeyFailed, 50)]
    public void A_try_is_counted_and_named_by_what_was_tried(SignInWay way, bool isFactor, SignInEvent failure, int free)
    {
        var attempt = new SignInAttempt(way, 1, "SO", "203.0.113.77", false);
        Assert.Equal(
            (isFactor, failure, free, false), (attempt.IsSecondFactor, attempt.Failure, attempt.AccountRule.Free, attempt.IsOfBrowser));
        Assert.Equal(isFactor, attempt.Bucket == new SignInAttempt(SignInWay.PasswordAndCode, null, "SO", "", true).Bucket);
        Assert.Equal(!isFactor, attempt.Bucket == new SignInAttempt(SignInWay.Password, null, "SO", "", true).Bucket);
        Assert.NotEqual(attempt.Bucket, (attempt with { Name = "SO2" }).Bucket);
        Assert.True((attempt with { Source = SignInAttempt.BrowserMark + "a" }).IsOfBrowser);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(30_000, 30)]
    [InlineData(30_001, 31)]
    public void A_wait_is_said_in_whole_seconds_and_never_too_short(int milliseconds, int seconds) =>
        Assert.Equal(seconds, new SignInWait(TimeSpan.FromMilliseconds(milliseconds)).Seconds);

    [Theory]
    [InlineData(-1, "GraceDays")]
    [InlineData(0, null)]
    [InlineData(365, null)]
    [InlineData(366, "GraceDays")]
    public void Days_of_grace_are_none_to_a_year(int days, string? wrong) =>
        AssertWrong(new SecondFactorOptions { GraceDays = days }, wrong);

    [Theory]
    [InlineData("administrator, province", null)]
    [InlineData("", null)]
    [InlineData("administrator, king", "king")]
    public void Only_roles_that_there_are_can_be_required_to_have_a_factor(string roles, string? wrong) =>
        AssertWrong(new SecondFactorOptions { RequiredFor = roles }, wrong);

    [Theory]
    [InlineData(0, "CodeDays")]
    [InlineData(1, null)]
    [InlineData(90, null)]
    [InlineData(91, "CodeDays")]
    public void A_code_opens_one_to_ninety_days(int days, string? wrong) => AssertWrong(new AccountOptions { CodeDays = days }, wrong);

    [Theory]
    [InlineData(0, 10, "IdleMinutes")]
    [InlineData(1, 1, null)]
    [InlineData(SessionLimitOptions.IdleMinutesMax, SessionLimitOptions.HoursMax, null)]
    [InlineData(SessionLimitOptions.IdleMinutesMax + 1, 10, "IdleMinutes")]
    [InlineData(10, 0, "Hours")]
    [InlineData(10, SessionLimitOptions.HoursMax + 1, "Hours")]
    public void A_session_lasts_as_long_as_makes_sense_for_everybody_and_for_a_role(int minutes, int hours, string? wrong)
    {
        AssertWrong(new SessionLimitOptions { IdleMinutes = minutes, Hours = hours }, wrong);
        AssertWrong(new SessionLimitOptions { Roles = { [Roles.Leader] = new() { IdleMinutes = minutes, Hours = hours } } }, wrong);
    }

    [Fact]
    public void A_role_takes_for_each_limit_that_it_does_not_set_what_everybody_has()
    {
        var options = new SessionLimitOptions
        {
            IdleMinutes = 7, Hours = 9, Roles =
            { [Roles.Leader] = new() { Hours = 3 }, [Roles.Clerk] = new() { IdleMinutes = 4 } }
        };
        Assert.Equal(new SessionLimits(TimeSpan.FromMinutes(7), TimeSpan.FromHours(3)), options.Of(Roles.Leader));
        Assert.Equal(new SessionLimits(TimeSpan.FromMinutes(4), TimeSpan.FromHours(9)), options.Of(Roles.Clerk));
        Assert.Equal(new SessionLimits(TimeSpan.FromMinutes(7), TimeSpan.FromHours(9)), options.Of(null));
    }

    private static void AssertWrong(object options, string? word)
    {
        var results = new List<ValidationResult>();
        Assert.Equal(word is null, Validator.TryValidateObject(options, new(options), results, validateAllProperties: true));
        if (word is not null) Assert.Contains(word, Assert.Single(results).ErrorMessage, StringComparison.Ordinal);
    }
}
