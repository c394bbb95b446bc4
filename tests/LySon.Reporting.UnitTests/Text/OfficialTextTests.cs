using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class OfficialTextTests
{
    private readonly OfficialTextAttribute subject = new(10) { Missing = "Nhập trích yếu." };

    [Theory]
    [InlineData(null, "Nhập trích yếu.")]
    [InlineData(" \t ", "Nhập trích yếu.")]
    [InlineData("12345678901", "Nội dung dài 11 ký tự, tối đa 10. Rút gọn bớt 1 ký tự.")]
    [InlineData("tốt ✅", "Ký tự ✅ không in được trong văn bản hành chính. Bỏ hoặc thay bằng chữ.")]
    [InlineData("  123456789  ", null)]
    public void What_cannot_be_printed_is_refused_in_words_that_say_what_to_do(string? typed, string? sentence) =>
        Assert.Equal(sentence, subject.Refusal(typed));

    [Fact]
    public void An_optional_text_may_be_empty() => Assert.Null(new OfficialTextAttribute(10).Refusal(""));

    [Fact]
    public void A_character_that_cannot_be_seen_is_named_by_its_number() =>
        Assert.Contains("U+E000", new OfficialTextAttribute(10).Refusal("a\uE000"), StringComparison.Ordinal);

    [Fact]
    public void Length_counts_what_is_kept_and_not_how_it_was_typed() =>
        Assert.Null(subject.Refusal("e\u0302\u0301e\u0302\u0301e\u0302\u0301e\u0302\u0301"));
}
