using System.Globalization;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Pdf.Objects;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>The faces that a file uses. Pages share one resource dictionary, so it is written once, after the last page.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly PdfFont?[] fonts = new PdfFont?[Enum.GetValues<FontStyle>().Length];

    /// <summary>Object number of the resource dictionary.</summary>
    public int Resources { get; } = file.Reserve();

    public FontSubset Use(FontStyle style) => (fonts[(int)style] ??= new PdfFont(OfficialFont.Face(style), file.Reserve())).Subset;

    public void Write()
    {
        var entries = "";
        for (var i = 0; i < fonts.Length; i++)
        {
            if (fonts[i] is not { } font)
                continue;
            font.Write(file);
            entries += string.Create(CultureInfo.InvariantCulture, $"/F{i} {font.Number} 0 R");
        }

        file.Write(Resources, $"<</Font<<{entries}>>>>");
    }
}
