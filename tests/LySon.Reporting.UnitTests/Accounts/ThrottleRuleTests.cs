using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class ThrottleRuleTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(9, 480)]
    [InlineData(10, 900)]
    [InlineData(11, 900)]
    [InlineData(1_000_000, 900)]
    [InlineData(int.MaxValue, 900)]
    public void Five_tries_are_free_then_each_wait_is_twice_the_one_before_up_to_a_quarter_of_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ThrottleRule.OfSource.WaitAfter(failures));

    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 30)]
    public void All_unknown_sources_together_have_more_free_tries(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ThrottleRule.OfAccount.WaitAfter(failures));

    [Fact]
    public void One_source_alone_never_brings_an_account_to_the_bound_of_all() =>
        Assert.True(TriesIn(ThrottleRule.OfSource, ThrottleRule.OfAccount.Forget) < ThrottleRule.OfAccount.Free);

    private static int TriesIn(ThrottleRule rule, TimeSpan span)
    {
        var tries = 0;
        for (var passed = TimeSpan.Zero; passed <= span; passed += rule.WaitAfter(tries)) tries++;
        return tries;
    }
}
