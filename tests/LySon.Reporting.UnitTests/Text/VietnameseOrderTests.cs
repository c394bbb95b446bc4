using System.Globalization;
using System.Text;
using CsCheck;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class VietnameseOrderTests
{
    /// <summary>Only here is ICU asked.</summary>
    private static readonly CompareInfo Icu = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    private const string Lower = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";

    /// <summary>Blanks, hyphens and slashes more often than one in sixty.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char[Lower + Lower.ToUpperInvariant() + "0123456789"], Gen.Char["aàáAÁđĐ -/"])
        .Array[0, 12].Select(letters => new string(letters));

    private static readonly Gen<char> Alike = Gen.Char["aàáạAÀăắâđĐuưứ -"];

    [Fact]
    public void Keys_compare_as_ICU_compares_the_texts() => Gen.Select(Texts, Texts).Sample((a, b) => AreAsIcuHasThem(a, b), iter: 20_000);

    /// <summary>Two random texts seldom agree for long.</summary>
    [Fact]
    public void Texts_that_differ_in_one_or_two_letters_compare_as_ICU_compares_them() =>
        Gen.Select(Alike.Array[1, 6], Gen.Int[0, 5], Alike, Gen.Int[0, 5], Alike).Sample((letters, first, one, second, two) =>
        {
            var changed = (char[])letters.Clone();
            (changed[first % changed.Length], changed[second % changed.Length]) = (one, two);
            return AreAsIcuHasThem(new(letters), new(changed));
        }, iter: 20_000);

    private static bool AreAsIcuHasThem(string a, string b) =>
        Math.Sign(string.CompareOrdinal(VietnameseOrder.KeyOf(a), VietnameseOrder.KeyOf(b))) == Math.Sign(Icu.Compare(a, b));

    [Fact]
    public void Signs_stand_in_the_order_of_ICU()
    {
        var signs = "\n _-–—,;:!?.…'‘’\"“”«»()[]{}§@*/\\&#%‰`^°+±÷×<=>|~$₫09az".Select(c => c.ToString()).ToList();
        Assert.Equal(signs, signs.Order(StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false)));
        Assert.Equal(signs, signs.OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_same_texts_have_the_same_key() => Gen.Select(Texts, Texts).Sample((a, b) =>
        (VietnameseOrder.KeyOf(a) == VietnameseOrder.KeyOf(b)) == (a == b));

    [Fact]
    public void A_letter_typed_in_parts_has_the_key_of_the_whole() => Texts.Sample(text =>
        VietnameseOrder.KeyOf(text.Normalize(NormalizationForm.FormD)) == VietnameseOrder.KeyOf(text));

    [Theory]
    [InlineData("an", "ăn", "ân", "bông", "chợ", "da", "đa", "em", "êm", "mo", "mô", "mơ", "tu", "tư", "ý", "Zalo", "中")]
    [InlineData("ma", "Ma", "mà", "mả", "mã", "má", "mạ", "mẹ")]
    [InlineData("", "10 bến", "2 bến", "Bến 2", "Bến cá")]
    public void Words_stand_as_in_a_dictionary(params string[] words) =>
        Assert.Equal(words, words.Reverse().OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal));

    [Fact]
    public void A_key_is_of_bounded_length_and_never_ends_in_half_a_character()
    {
        var key = VietnameseOrder.KeyOf(new string('Ạ', VietnameseOrder.LongestText - 1) + "😀 and more");
        Assert.InRange(key.Length, 1, 4 * VietnameseOrder.LongestText);
        Assert.True(key.All(c => !char.IsSurrogate(c)));
    }
}
