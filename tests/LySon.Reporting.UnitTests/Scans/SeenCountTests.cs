using LySon.Reporting.Core.Scans;

namespace LySon.Reporting.UnitTests.Scans;

public sealed class SeenCountTests
{
    [Theory]
    [InlineData(0, null, "0:")]
    [InlineData(2, 0, "2:0")]
    [InlineData(7, 1250, "7:1250")]
    public void A_seen_cell_travels_through_the_form_unchanged(int version, int? value, string text)
    {
        Assert.Equal(text, new SeenCount(version, value).ToString());
        Assert.True(SeenCount.TryParse(text, out var back));
        Assert.Equal(new SeenCount(version, value), back);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData(":5")]
    [InlineData("-1:5")]
    [InlineData("1:5,5")]
    [InlineData("99999999999:1")]
    public void A_broken_mark_is_not_understood(string? text) => Assert.False(SeenCount.TryParse(text, out _));

    [Fact]
    public void A_cell_that_was_not_touched_is_left_even_when_somebody_else_changed_it() =>
        Assert.Equal(CellOutcome.Leave, new SeenCount(1, 3).Decide(3, new SeenCount(2, 8)));

    [Fact]
    public void A_touched_cell_is_written_over_what_was_seen() =>
        Assert.Equal(CellOutcome.Write, new SeenCount(1, 3).Decide(5, new SeenCount(1, 3)));

    [Fact]
    public void Two_people_who_type_different_figures_are_asked() =>
        Assert.Equal(CellOutcome.Conflict, new SeenCount(0, null).Decide(5, new SeenCount(1, 3)));

    [Fact]
    public void Two_people_who_type_the_same_agree() =>
        Assert.Equal(CellOutcome.Leave, new SeenCount(0, null).Decide(3, new SeenCount(1, 3)));

    [Fact]
    public void Zero_and_not_reported_are_different_values()
    {
        Assert.Equal(CellOutcome.Write, new SeenCount(1, 0).Decide(null, new SeenCount(1, 0)));
        Assert.Equal(CellOutcome.Write, new SeenCount(0, null).Decide(0, new SeenCount(0, null)));
        Assert.Equal(CellOutcome.Conflict, new SeenCount(1, 4).Decide(null, new SeenCount(2, 0)));
    }
}
