using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Reports.Figures;

namespace LySon.Reporting.UnitTests.Indicators;

public sealed class AdoptionTests
{
    private static readonly DateOnly Today = new(2021, 11, 10);

    [Fact]
    public void The_reference_figure_is_26_95_percent() =>
        Assert.Equal(26.95m, AdoptionStep.Of([Figure(new(2021, 11, 9), 3_062)])[0].Percentage);

    [Fact]
    public void Each_figure_is_compared_with_the_one_before_it_by_day()
    {
        var steps = AdoptionStep.Of([Figure(new(2021, 11, 9), 3_062), Figure(new(2021, 10, 10), 2_651), Figure(new(2021, 10, 24), 2_878)]);
        Assert.Equal([3_062, 2_878, 2_651], steps.Select(s => s.Figure.Installed));
        Assert.Equal([184, 227, null], steps.Select(s => s.InstalledChange));
        Assert.Equal([1.62m, 1.99m, null], steps.Select(s => s.PointsChange));
    }

    [Fact]
    public void The_change_in_points_agrees_with_the_percentages_shown()
    {
        var steps = AdoptionStep.Of([Figure(new(2021, 10, 1), 1, 3), Figure(new(2021, 10, 2), 2, 3)]);
        Assert.Equal(steps[0].Percentage - steps[1].Percentage, steps[0].PointsChange);
    }

    [Fact]
    public void A_sound_figure_of_today_is_accepted() => Assert.Empty(AdoptionRules.Refusals(11_360, 11_360, Today, Today));

    [Fact]
    public void More_installs_than_smartphones_are_refused_at_the_installs() =>
        Assert.Equal([("Installed", AdoptionErrors.MoreThanPhones(11_360))], AdoptionRules.Refusals(11_361, 11_360, Today, Today));

    [Fact]
    public void Without_smartphones_only_the_smartphones_are_refused() =>
        Assert.Equal([("Smartphones", AdoptionErrors.NoSmartphones)], AdoptionRules.Refusals(5, 0, Today, Today));

    [Fact]
    public void A_day_to_come_is_refused() =>
        Assert.Equal([("AsOf", AdoptionErrors.InFuture)], AdoptionRules.Refusals(1, 2, Today.AddDays(1), Today));

    [Theory]
    [InlineData("PC-Covid", "pc covid")]
    [InlineData("Sổ sức khỏe điện tử", "So suc khoe dien tu")]
    [InlineData("Sổ sức khỏe", "Sổ sức khoẻ")]
    public void Names_that_differ_by_accents_case_or_hyphens_are_one_application(string first, string second) =>
        Assert.Equal(ApplicationNames.Key(first), ApplicationNames.Key(second));

    private static Adoption Figure(DateOnly day, int installed, int smartphones = 11_360) =>
        new() { ApplicationId = 1, AsOf = day, Installed = installed, Smartphones = smartphones };
}
