using System.Text;
using LySon.Reporting.Core.Accounts;

namespace LySon.Reporting.UnitTests.Accounts;

public sealed class TotpTests
{
    /// <summary>The key of RFC 6238, Appendix B.</summary>
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_counts_one_step_before_and_after_its_own(int steps, bool counts)
    {
        var now = new DateTime(2026, 11, 27, 8, 0, 15, DateTimeKind.Utc);
        var step = Totp.StepAt(now) + steps;
        Assert.Equal(counts ? step : null, Totp.StepOf(Key, Totp.Code(Key, step), now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(Totp.StepOf(Key, typed, DateTime.UnixEpoch.AddSeconds(59)));

    [Fact]
    public void A_code_may_be_typed_in_groups() => Assert.Equal(1, Totp.StepOf(Key, " 287 082 ", DateTime.UnixEpoch.AddSeconds(59)));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_spelled_as_the_standard_spells_them(string text, string spelled) =>
        Assert.Equal(spelled, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
