using System.IO.Compression;
using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// The texts that a workbook's cells share. They are all that is kept while a sheet is read, so there is a bound on them together.
/// </summary>
internal static class SharedTexts
{
    public static List<string> Read(ZipArchiveEntry part)
    {
        var texts = new List<string>();
        var (text, piece, characters, phonetic) = (new StringBuilder(), new char[1024], 0, false);
        using var xml = BoundedPart.Open(part);
        var inText = false;
        while (xml.Step())
        {
            if (xml.Is("si"))
            {
                text.Clear();
                if (xml.IsEmptyElement) Add();
            }
            else if (xml.Ends("si")) Add();
            else if (xml.Is("rPh") || xml.Ends("rPh")) phonetic = xml.Is("rPh") && !xml.IsEmptyElement;
            else if (xml.Is("t") || xml.Ends("t")) inText = xml.Is("t") && !xml.IsEmptyElement;
            else if (inText && !phonetic && xml.IsText()) xml.AddText(text, piece);
        }

        return texts;

        void Add()
        {
            if (texts.Count == SheetLimits.SharedMax || (characters += text.Length) > SheetLimits.SharedCharactersMax)
                throw new UnreadableSheetException(SheetErrors.TooMuch);
            texts.Add(VietnameseText.Normalize(SheetXml.Unescaped(text.ToString())));
        }
    }
}
