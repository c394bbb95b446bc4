using System.Text;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Names =
        ["tran.thi.hoa", "Trần Thị Hoa", "ly-son", "Ủy ban nhân dân huyện Lý Sơn", "UBND huyện Lý Sơn", "Lý Sơn"];

    /// <summary>Text of a length that nobody guesses.</summary>
    private static string OfLength(int length) => string.Concat(Enumerable.Range(0, length)
        .Select(i => "thuyềnracâunắngsớmgióđông"[i * 7 % 25]));

    [Theory]
    [InlineData(PasswordRules.MinLength - 1, false, false)]
    [InlineData(PasswordRules.MinLength, false, true)]
    [InlineData(PasswordRules.MinLengthWithFactor - 1, true, false)]
    [InlineData(PasswordRules.MinLengthWithFactor, true, true)]
    [InlineData(PasswordRules.MaxLength, false, true)]
    [InlineData(PasswordRules.MaxLength + 1, false, false)]
    [InlineData(PasswordRules.MaxLength, true, true)]
    [InlineData(PasswordRules.MaxLength + 1, true, false)]
    public void Lengths_count_to_the_character(int length, bool hasFactor, bool taken) =>
        Assert.Equal(taken, PasswordRules.Refuse(OfLength(length), hasFactor, Names) is null);

    [Theory]
    [InlineData("chín mươi chiếc thuyền")]
    [InlineData("correct horse battery staple")]
    [InlineData("toàn chữ thường thôi")]
    [InlineData("847201936455")]
    [InlineData("Lý Sơn có nhiều tỏi ngon")]
    public void Nothing_is_asked_of_the_kinds_of_characters(string password) => Assert.Null(PasswordRules.Refuse(password, false, Names));

    [Theory]
    [InlineData("password2026")]
    [InlineData("PassWord!2026")]
    [InlineData("mật khẩu 123456")]
    [InlineData("MatKhau@12345")]
    [InlineData("anhyeuem1234567")]
    [InlineData("123456789012")]
    [InlineData("098765432109")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("passwordpassword")]
    [InlineData("abcdefghijkl")]
    [InlineData("20262026!2026")]
    public void What_is_tried_first_is_refused_whatever_hangs_on_it(string password) =>
        Assert.Equal(PasswordErrors.Common, PasswordRules.Refuse(password, false, Names));

    [Theory]
    [InlineData("Lý Sơn 2026!!!")]
    [InlineData("LySon@576576")]
    [InlineData("TranThiHoa@2026")]
    [InlineData("tran.thi.hoa.1990")]
    [InlineData("UBND huyện Lý Sơn 1")]
    [InlineData("Cổng báo cáo 2026")]
    public void A_name_that_everyone_knows_makes_no_password(string password) =>
        Assert.Equal(PasswordErrors.Name, PasswordRules.Refuse(password, false, Names));

    [Fact]
    public void One_word_typed_in_two_ways_is_one_password()
    {
        const string composed = "Thuyền về bến đậu";
        Assert.NotEqual(composed, composed.Normalize(NormalizationForm.FormD));
        Assert.Equal(composed, NormalPassword.Of(composed.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void A_password_of_a_megabyte_is_cut_before_it_costs_anything() =>
        Assert.InRange(NormalPassword.Of(new string('ế', 1_000_000)).Length, PasswordRules.MaxLength + 1, 1_000);

    [Fact]
    public void Half_a_character_does_not_stop_the_portal() => Assert.Equal("\ud83d", NormalPassword.Of("\ud83d"));

    [Fact]
    public void A_one_time_code_may_be_typed_small_and_without_its_hyphens()
    {
        var code = OneTimeCode.New();
        Assert.Equal(code, NormalPassword.Of(OneTimeCode.Grouped(code)));
        Assert.Equal(code, NormalPassword.Of(code.ToLowerInvariant()));
    }

    [Fact]
    public void A_one_time_code_carries_at_least_sixty_bits() =>
        Assert.True((OneTimeCode.Length - 1) * Math.Log2(LySon.Reporting.Core.Text.ShortCode.Alphabet.Length) >= 60);
}
