using System.Globalization;
using System.Text.RegularExpressions;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>Reads a time as PDF writes it: "D:20211110093005+07'00'" (ISO 32000-1, 7.9.4).</summary>
internal static partial class PdfTime
{
    public static DateTimeOffset? Of(PdfValue? value)
    {
        var match = Form().Match(TextString.Of(value));
        if (!match.Success)
            return null;
        var offset = match.Groups[2].Success
            ? $"{match.Groups[2].Value}:{(match.Groups[3].Success ? match.Groups[3].Value : "00")}" : "+00:00";
        return DateTimeOffset.TryParseExact(
            match.Groups[1].Value + offset, "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time : null;
    }

    [GeneratedRegex("^D:([0-9]{14})(?:Z|([+-][0-9]{2})(?:'([0-9]{2})'?)?)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
