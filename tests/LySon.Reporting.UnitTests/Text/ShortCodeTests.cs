using LySon.Reporting.Core.Text;

namespace LySon.Reporting.UnitTests.Text;

public sealed class ShortCodeTests
{
    private const int Length = 12;

    [Fact]
    public void Every_wrong_character_and_every_swap_of_two_is_found()
    {
        for (var round = 0; round < 20; round++)
        {
            var code = ShortCode.New(Length);
            Assert.True(ShortCode.TryRead(code, Length, out _));
            for (var i = 0; i < Length; i++)
            {
                foreach (var other in ShortCode.Alphabet.Where(c => c != code[i]))
                    Assert.False(ShortCode.TryRead(code[..i] + other + code[(i + 1)..], Length, out _));
                if (i > 0 && code[i] != code[i - 1])
                    Assert.False(ShortCode.TryRead(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..], Length, out _));
            }
        }
    }

    [Fact]
    public void Case_blanks_and_hyphens_do_not_matter_and_anything_else_does()
    {
        var code = ShortCode.New(Length);
        Assert.True(ShortCode.TryRead($" {code[..4].ToLowerInvariant()}-{code[4..]} ", Length, out var read));
        Assert.Equal(code, read);
        foreach (var wrong in (string?[])[null, "", code[..^1], code + "A", "O" + code[1..]])
            Assert.False(ShortCode.TryRead(wrong, Length, out _));
    }
}
