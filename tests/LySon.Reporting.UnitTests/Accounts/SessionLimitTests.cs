using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class SessionLimitTests
{
    [Fact]
    public void An_administrator_has_half_an_hour_and_eight_hours_and_everybody_else_two_and_ten()
    {
        var options = new SessionLimitOptions();
        Assert.Equal(new SessionLimits(TimeSpan.FromMinutes(30), TimeSpan.FromHours(8)), options.Of(Roles.Administrator));
        Assert.Equal(new SessionLimits(TimeSpan.FromMinutes(120), TimeSpan.FromHours(10)), options.Of(Roles.Staff));
    }

    [Fact]
    public void The_idle_end_is_never_past_the_last_one()
    {
        var limits = new SessionLimits(TimeSpan.FromMinutes(30), TimeSpan.FromHours(8));
        var now = new DateTime(2021, 11, 9, 8, 0, 0, DateTimeKind.Utc);
        Assert.Equal(now.AddMinutes(30), limits.IdleUntil(now, now.AddMinutes(31)));
        Assert.Equal(now.AddMinutes(30), limits.IdleUntil(now, now.AddMinutes(30)));
        Assert.Equal(now.AddMinutes(29), limits.IdleUntil(now, now.AddMinutes(29)));
    }

    [Theory]
    [InlineData("king", 30, "king")]
    [InlineData(Roles.Leader, 0, "IdleMinutes")]
    [InlineData(Roles.Leader, SessionLimitOptions.IdleMinutesMax + 1, "IdleMinutes")]
    public void What_makes_no_sense_is_refused_by_its_name(string role, int minutes, string word)
    {
        var options = new SessionLimitOptions { Roles = { [role] = new() { IdleMinutes = minutes } } };
        Assert.Contains(word, Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SessionLimitOptions.IdleMinutesMax)]
    public void The_bounds_themselves_are_allowed(int minutes)
    {
        var options = new SessionLimitOptions { Roles = { [Roles.Leader] = new() { IdleMinutes = minutes } } };
        Assert.Empty(options.Validate(new ValidationContext(options)));
    }
}
