using System.Globalization;
using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Shared.Files;

/// <summary>Names for files on every system: letters without diacritics, digits, hyphens; each once, whatever its case.</summary>
/// <param name="taken">Names that are there already.</param>
internal sealed class PlainNames(params IEnumerable<string> taken)
{
    private const int LengthMax = 100;
    private readonly HashSet<string> taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>"UBND-huyen-Ly-Son_576-BC-UBND.pdf"</summary>
    public string Next(string words, string extension)
    {
        var plain = Of(words);
        var name = plain + extension;
        for (var i = 2; !taken.Add(name); i++) name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{i}{extension}");
        return name;
    }

    public static string Of(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var letter in VietnameseText.Decompose(words))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_') result.Append(letter);
            else if (letter is 'đ') result.Append('d');
            else if (letter is 'Đ') result.Append('D');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && result.Length > 0
                && result[^1] is not ('-' or '_')) result.Append('-');
        }
        var plain = result.ToString().Trim('-');
        return plain.Length <= LengthMax ? plain : plain[..LengthMax].TrimEnd('-');
    }
}
