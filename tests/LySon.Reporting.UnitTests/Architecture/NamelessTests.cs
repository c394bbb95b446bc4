using System.Text.RegularExpressions;

namespace LySon.Reporting.UnitTests.Architecture;

/// <summary>
/// Levels, provinces and offices are data: whoever reads the portal's own words does not see in which year they were written.
/// </summary>
public sealed partial class NamelessTests
{
    /// <summary>Files that may name them, and why.</summary>
    private static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal)
    {
        ["src/LySon.Reporting.Core/Agencies/FirstKinds.cs"] = "the rows that a new portal begins with",
        ["src/LySon.Reporting.Core/Samples/"] = "sample data",
    };

    [Fact]
    public void No_text_names_a_level_a_province_or_an_office()
    {
        string[] files = [.. Repository.Files("src", ".cs", ".cshtml", ".js", ".json", ".html")];
        Assert.True(files.Length > 500, $"{files.Length} files were read only.");
        Assert.Empty(from file in files
                     where !Excepted.Keys.Any(e => file.StartsWith(e, StringComparison.Ordinal))
                     from line in File.ReadLines(Path.Combine(Repository.Root, file))
                     from Match found in Name().Matches(Comment().Replace(line, ""))
                     select $"{file}: {found.Value} in {line.Trim()}");
    }

    [Fact]
    public void Every_exception_is_needed() => Assert.All(Excepted.Keys, excepted =>
        Assert.Contains(Repository.Files("src", ".cs").Where(f => f.StartsWith(excepted, StringComparison.Ordinal)),
            file => Name().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, file)))));

    [Theory]
    [InlineData("Báo cáo của 13 huyện, thị xã", true)]
    [InlineData("Chuyên viên Sở", true)]
    [InlineData("Dùng chung toàn tỉnh", true)]
    [InlineData("cơ sở lưu trú, Cơ sở dữ liệu", false)]
    [InlineData("Doanh nghiệp, hợp tác xã", false)]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", false)]
    public void A_name_is_found_and_a_word_like_it_is_not(string text, bool isName) => Assert.Equal(isName, Name().IsMatch(text));

    /// <summary>"xã hội" is society, "hợp tác xã" a cooperative, "cơ sở" a place; only offices are written with a capital.</summary>
    [GeneratedRegex("""
        \b (?: [Hh]uyện | HUYỆN | [Tt]ỉnh | TỈNH | [Pp]hường | PHƯỜNG | [Tt]hôn | [Đđ]ặc\ khu | (?<!tác\ )[Xx]ã(?!\ hội) | XÃ(?!\ HỘI)
        | Sở | SỞ | Quảng\ Ngãi | QUẢNG\ NGÃI | Lý\ Sơn | LÝ\ SƠN ) \b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Name();

    [GeneratedRegex(@"(^|\s)//.*|@\*.*\*@")]
    private static partial Regex Comment();
}
