using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

internal static partial class SheetXml
{
    /// <summary>Reads on, not deeper than the format goes.</summary>
    public static bool Step(this XmlReader xml) => xml.Read() && (xml.Depth <= SheetLimits.DepthMax ? true
        : throw new UnreadableSheetException(SheetErrors.TooMuch));

    public static bool Is(this XmlReader xml, string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element;

    public static bool Ends(this XmlReader xml, string element) => xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element;

    /// <summary>A whole number that is not negative; null for anything else.</summary>
    public static int? Number(this XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Adds a text node piece by piece, so that it is refused before it is whole.</summary>
    public static void AddText(this XmlReader xml, StringBuilder text, char[] piece)
    {
        for (var read = xml.ReadValueChunk(piece, 0, piece.Length); read > 0; read = xml.ReadValueChunk(piece, 0, piece.Length))
        {
            if (text.Length + read > SheetLimits.CellMax) throw new UnreadableSheetException(SheetErrors.CellTooLong);
            text.Append(piece, 0, read);
        }
    }

    public static bool IsText(this XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Characters that XML cannot hold are written "_x000D_".</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
