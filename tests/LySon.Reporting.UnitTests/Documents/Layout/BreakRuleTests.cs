using LySon.Reporting.Documents.Layout.Inline;

namespace LySon.Reporting.UnitTests.Documents.Layout;

/// <summary>What each rule of breaking a line costs by itself; whole paragraphs show only the sum.</summary>
public class BreakRuleTests
{
    [Theory]
    [InlineData("-", "Các", true, BreakRules.Never)]
    [InlineData("-", "Các", false, 0)]
    [InlineData("Sơn", "–", false, BreakRules.Bad)]
    [InlineData("Sơn", "—", true, BreakRules.Bad)]
    [InlineData("đạt", "%", false, BreakRules.Never)]
    [InlineData("đạt", ")", false, BreakRules.Never)]
    [InlineData("đạt", ";", false, BreakRules.Never)]
    [InlineData("đạt", ",", false, BreakRules.Never)]
    [InlineData("đạt", ":", false, BreakRules.Never)]
    [InlineData("đạt", ":a", false, 0)]
    [InlineData("số", "1234567890", false, BreakRules.Never)]
    [InlineData("số", "12345678901", false, BreakRules.Bad)]
    [InlineData("Ngày", "5", false, BreakRules.Never)]
    [InlineData("và", "5", false, 0)]
    [InlineData("12", "5", false, BreakRules.Unwelcome)]
    [InlineData("10", "tháng", false, BreakRules.Never)]
    [InlineData("9,98", "km²).", false, BreakRules.Never)]
    [InlineData("10/11", "người", false, BreakRules.Unwelcome)]
    [InlineData("1.", "người", false, 0)]
    [InlineData("a1", "người", false, 0)]
    [InlineData("V/v", "triển", false, BreakRules.Bad)]
    [InlineData("việc", "triển", false, 0)]
    public void Two_words_are_parted_at_the_cost_of_what_they_are(string before, string after, bool beforeIsFirst, double cost) =>
        Assert.Equal(cost, BreakRules.Between(before, after, beforeIsFirst));

    [Theory]
    [InlineData("/-_;", 'B', BreakRules.InsideWordAfterMark)]
    [InlineData(".,&@", 'B', BreakRules.InsideWordAfterLesserMark)]
    [InlineData("a1:(", 'B', BreakRules.InsideWord)]
    [InlineData("/.a", ',', BreakRules.InsideWord)]
    public void A_word_is_broken_at_the_cost_of_the_mark_before(string marks, char after, double cost) =>
        Assert.All(marks, mark => Assert.Equal(cost, BreakRules.Inside(mark, after)));

    [Fact]
    public void A_character_is_never_broken() => Assert.Equal(BreakRules.Never, BreakRules.Inside('\uD83D', '\uDE00'));

    [Fact]
    public void What_is_no_character_is_printed_as_one_that_is_missing()
    {
        foreach (var none in (char[])['\uFFFE', '\uFFFF', '\uD800', '\uDC00']) Assert.Equal("a\uFFFDb", CleanText.Of($"a{none}b"));
        foreach (var blank in (char[])['\u2028', '\u2029', '\t', '\u0085']) Assert.Equal("a b", CleanText.Of($"a{blank}b"));
    }
}
