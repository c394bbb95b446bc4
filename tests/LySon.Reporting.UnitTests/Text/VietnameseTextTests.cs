using System.Text;
using CsCheck;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("  Lý Sơn  ", "Lý Sơn")]
    [InlineData("Ly\u0301 So\u031Bn", "Lý Sơn")]
    [InlineData("một\r\nhai\rba", "một\nhai\nba")]
    [InlineData("một\thai", "một hai")]
    [InlineData("\u200Bẩn\u200D \u0007", "ẩn")]
    [InlineData("\uFEFFđầu tệp", "đầu tệp")]
    [InlineData(null, "")]
    public void Text_is_kept_composed_trimmed_and_free_of_what_cannot_be_seen(string? typed, string kept) =>
        Assert.Equal(kept, VietnameseText.Normalize(typed));

    [Fact]
    public void Normalizing_twice_changes_nothing_more() => Gen.String.Sample(text =>
        VietnameseText.Normalize(VietnameseText.Normalize(text)) == VietnameseText.Normalize(text));

    [Fact]
    public void Normalized_text_is_valid_and_composed() => Gen.String.Sample(text =>
        VietnameseText.Compose(VietnameseText.Normalize(text)) == VietnameseText.Normalize(text)
        && !VietnameseText.Normalize(text).Any(c => c is '\r' or '\t' or '\0'));

    /// <summary>Of the Latin script, with whatever marks in whatever order; the portal itself runs without ICU.</summary>
    [Fact]
    public void Letters_are_composed_and_decomposed_as_ICU_does() =>
        Gen.OneOf(Gen.Char['\u0020', '\u024F'], Gen.Char['\u1E00', '\u1EFF'], Gen.Char['\u0300', '\u0342'],
            Gen.Char["aeouAEOU\u0302\u0301\u0323\u031B"])
            .Array[0, 8].Select(letters => new string(letters)).Sample(text =>
                VietnameseText.Compose(text) == text.Normalize(NormalizationForm.FormC)
                && VietnameseText.Decompose(text) == text.Normalize(NormalizationForm.FormD), iter: 20_000);

    [Theory]
    [InlineData("Lý Sơn", "ly son")]
    [InlineData("ĐẢO BÉ", "dao be")]
    [InlineData("Hoà", "hoa")]
    [InlineData("Hòa", "hoa")]
    [InlineData("Uỷ ban  nhân\ndân", "uy ban nhan dan")]
    [InlineData("2908/UBND", "2908/ubnd")]
    [InlineData("", "")]
    public void Search_sees_neither_diacritics_nor_case(string text, string folded) => Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Folding_is_the_same_however_the_letters_were_typed() => Gen.String["aăâeêoôơuưiyđAĂÂĐƠƯ"].Sample(text =>
        VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)) == VietnameseText.Fold(text));

    [Fact]
    public void A_search_for_signs_of_the_pattern_finds_the_signs() =>
        Assert.Equal(@"%50\%\_a\\b%", VietnameseText.ContainsPattern(@"50%_a\B"));

    [Theory]
    [InlineData("Số 12 – “Sổ sức khỏe”; đ, ư, ẫ, Ỹ …", null)]
    [InlineData("một\nhai", null)]
    [InlineData("xong ✅", "✅")]
    [InlineData("họp 👍 lúc 8 giờ", "👍")]
    [InlineData("中", "中")]
    public void The_first_character_that_paper_cannot_carry_is_named(string text, string? character) =>
        Assert.Equal(character, VietnameseText.FirstUnprintable(text));
}
