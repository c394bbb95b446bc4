using DocumentFormat.OpenXml;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Pdf.Archive;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Paper, margins, page number and what the whole document is told.</summary>
internal static class DocxPage
{
    /// <summary>Word 2013 and later: tables begin at the margin, not left of it.</summary>
    private const string Compatibility = "15";

    public static W.Settings Settings() => new(
        new W.Compatibility(
            // Without it a forced line break in justified text is stretched to the margin.
            new W.DoNotExpandShiftReturn(),
            new W.CompatibilitySetting
            {
                Name = W.CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = Compatibility,
            }),
        new W.ThemeFontLanguages { Val = DocumentFacts.Language });

    /// <summary>The number is centred on the paper, as in the PDF, though the margins differ.</summary>
    public static W.Header Header(LayoutProfile profile)
    {
        var paragraph = Word.Paragraph(DocxStyles.Header, "", properties => properties.Indentation = new W.Indentation
        {
            Right = Word.Twips(Units.Points(profile.LeftMarginMm - profile.RightMarginMm)),
        });
        paragraph.Append(new W.SimpleField(new W.Run(new W.Text("2"))) { Instruction = " PAGE " });
        return new W.Header(paragraph);
    }

    /// <param name="header">Relation of the header; the first page has none.</param>
    public static W.SectionProperties Section(LayoutProfile profile, string header)
    {
        var face = OfficialFont.Face(FontStyle.Regular);
        var ascent = profile.PageNumberPt * face.Ascent / face.UnitsPerEm;
        return new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
            new W.PageSize { Width = Unsigned(profile.PageWidthMm), Height = Unsigned(profile.PageHeightMm) },
            new W.PageMargin
            {
                Top = Word.Whole(Units.Points(profile.TopMarginMm)),
                Bottom = Word.Whole(Units.Points(profile.BottomMarginMm)),
                Left = Unsigned(profile.LeftMarginMm),
                Right = Unsigned(profile.RightMarginMm),
                Header = (uint)Word.Whole(Units.Points(profile.PageNumberBaselineMm) - ascent),
                Footer = Unsigned(profile.BottomMarginMm / 2),
                Gutter = 0,
            },
            new W.TitlePage());
    }

    private static UInt32Value Unsigned(double mm) => (uint)Word.Whole(Units.Points(mm));
}
