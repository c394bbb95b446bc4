using System.IO.Compression;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>Which of a workbook's cell styles show a number as a day (ISO/IEC 29500-1, 18.8.30).</summary>
internal static class DateStyles
{
    private const string Letters = "ydmhsYDMHS";

    public static List<bool> Read(ZipArchiveEntry part)
    {
        var (formats, styles, inCells) = (new Dictionary<int, bool>(), new List<bool>(), false);
        using var xml = BoundedPart.Open(part);
        while (xml.Step())
        {
            if (xml.Is("numFmt") && xml.Number("numFmtId") is { } id) formats[id] = ShowsDay(xml.GetAttribute("formatCode") ?? "");
            else if (xml.Is("cellXfs") || xml.Ends("cellXfs")) inCells = xml.Is("cellXfs") && !xml.IsEmptyElement;
            else if (inCells && xml.Is("xf"))
            {
                var number = xml.Number("numFmtId") ?? 0;
                styles.Add(formats.TryGetValue(number, out var own) ? own
                    : number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
            }

            if (styles.Count > SheetLimits.StylesMax || formats.Count > SheetLimits.StylesMax)
                throw new UnreadableSheetException(SheetErrors.TooMuch);
        }

        return styles;
    }

    /// <summary>Letters of a day or time outside quotes, brackets and escapes.</summary>
    private static bool ShowsDay(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '\\' or '_' or '*') i++;
            else if (format[i] == '"') quoted = !quoted;
            else if (!quoted && format[i] is '[' or ']') bracketed = format[i] == '[';
            else if (!quoted && !bracketed && Letters.Contains(format[i])) return true;
            else if (!quoted && format[i] == ';') return false;
        }

        return false;
    }
}
