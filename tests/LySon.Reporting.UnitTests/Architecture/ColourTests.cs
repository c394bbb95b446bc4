using System.Text.RegularExpressions;

namespace LySon.Reporting.UnitTests.Architecture;

/// <summary>What the pages look like is said once, in _tokens.scss. What is printed has its own ink.</summary>
public sealed partial class ColourTests
{
    private const string Web = "src/LySon.Reporting.Web";
    private const string Tokens = Web + "/Assets/scss/_tokens.scss";

    [Fact]
    public void A_colour_is_written_in_the_tokens_and_nowhere_else()
    {
        string[] files = [.. Repository.Files(Web + "/Assets", ".scss", ".js"), .. Repository.Files(Web + "/Features", ".cshtml", ".cs")];
        Assert.Contains(Tokens, files);
        Assert.Empty(files.Where(f => f != Tokens).SelectMany(f => Written(f, exceptOn: "theme-color")));
    }

    /// <summary>The browser's own bar reads no style sheet; the page behind a poster's code has one of its own.</summary>
    [Fact]
    public void What_cannot_read_the_tokens_repeats_them()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Root, Tokens));
        var head = File.ReadAllText(Path.Combine(Repository.Root, Web, "Features/Shared/_Head.cshtml"));
        var bars = ThemeColour().Matches(head).Select(m => m.Groups[1].Value);
        Assert.Equal([Token("sea-800"), Token("bar")], bars);
        Assert.Empty(Written(Web + "/wwwroot/scan/scan.css", exceptOn: ":root"));

        string Token(string name) => Regex.Match(tokens, $"'{name}': (#[0-9a-f]+)").Groups[1].Value;
    }

    private static IEnumerable<string> Written(string file, string exceptOn) => File.ReadLines(Path.Combine(Repository.Root, file))
        .Where(l => !l.Contains(exceptOn, StringComparison.Ordinal) && Colour().IsMatch(l)).Select(l => $"{file}: {l.Trim()}");

    /// <summary>Hexadecimal after a quote, a colon, a bracket or a blank (no address's "#bad"), a function, a name as a value.</summary>
    [GeneratedRegex("""
        (?<=["'\s:(,]) \# ([0-9a-fA-F]{3,4} | [0-9a-fA-F]{6} | [0-9a-fA-F]{8}) (?![\w-])
        | \b (rgba? | hsla? | oklch | oklab | lab | lch | hwb) \(
        | : \s* (white | black | red | green | blue | gray | grey | silver | navy | orange | yellow) \s* ;
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Colour();

    [GeneratedRegex("name=\"theme-color\" content=\"(#[0-9a-f]+)\"")]
    private static partial Regex ThemeColour();
}
