using System.Globalization;
using System.Text;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Fonts;

namespace LySon.Reporting.UnitTests.Text;

public sealed class PrintableCharactersTests
{
    [Fact]
    public void What_a_form_accepts_is_what_the_embedded_typeface_prints()
    {
        var different = new List<string>();
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (!Rune.TryCreate(code, out var rune)) continue;
            // Never printed, whatever the font says.
            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (PrintableCharacters.Contains(rune) != (OfficialFont.Covers(rune) && !hidden))
                different.Add($"U+{code:X4}");
        }
        Assert.Empty(different);
    }

    [Fact]
    public void Beyond_the_basic_plane_nothing_is_printable() => Assert.False(PrintableCharacters.Contains(new Rune(0x1F44D)));
}
