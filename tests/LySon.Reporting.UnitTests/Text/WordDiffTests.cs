using LySon.Reporting.Web.Features.Shared.History;


namespace LySon.Reporting.UnitTests.Text;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData(null, "UBND các xã", "+UBND các xã")]
    [InlineData("UBND các xã", null, "-UBND các xã")]
    [InlineData("UBND các xã", "UBND  các\nxã", "=UBND các xã")]
    [InlineData("Các xã, thị trấn", "Các xã, phường, thị trấn", "=Các xã,|+phường,|=thị trấn")]
    [InlineData("Đã lắp 41 điểm quét", "Đã lắp 43 điểm quét mã", "=Đã lắp|-41|+43|=điểm quét|+mã")]
    public void It_says_which_words_left_and_which_came(string? before, string? after, string said) =>
        Assert.Equal(said, string.Join('|', WordDiff.Between(before, after).Select(p => "=-+"[(int)p.Kind] + p.Text)));

    [Fact]
    public void Long_texts_are_shown_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("xã", WordDiff.MaximumWords));
        var longer = text + " đảo";
        Assert.Equal([new DiffPart(DiffKind.Removed, text), new DiffPart(DiffKind.Added, longer)], WordDiff.Between(text, longer));
        Assert.Equal([new DiffPart(DiffKind.Same, text)], WordDiff.Between(text, text));
    }
}
