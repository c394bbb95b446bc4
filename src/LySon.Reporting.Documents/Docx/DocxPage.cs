using DocumentFormat.OpenXml;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
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
        var paragraph = Wml.Paragraph(DocxStyles.Header, "", properties => properties.Indentation = new W.Indentation
        {
            Right = Wml.Twips(Units.Points(profile.LeftMarginMm - profile.RightMarginMm)),
        });
        paragraph.Append(new W.SimpleField(new W.Run(new W.Text("2"))) { Instruction = " PAGE " });
        return new W.Header(paragraph);
    }

    /// <summary>Box 13: the issuer's address under a rule; without any, what keeps a section from taking over the one before.</summary>
    public static W.Footer Footer(IReadOnlyList<string> lines, LayoutProfile profile)
    {
        var footer = new W.Footer();
        foreach (var (i, line) in lines.Index())
            footer.Append(Wml.Paragraph(DocxStyles.Contact, line, properties =>
            {
                if (i == 0)
                    properties.ParagraphBorders = new W.ParagraphBorders(
                        new W.TopBorder
                        {
                            Val = W.BorderValues.Single, Size = Wml.EighthPoints(profile.RulePt),
                            Space = (uint)profile.RuleGapPt, Color = "000000"
                        });
            }));
        if (lines.Count == 0)
            footer.Append(Wml.Spacer(1));
        return footer;
    }

    /// <param name="header">Relation of the header; the first page has none.</param>
    /// <param name="footer">Relation of the first page's footer, where there is one.</param>
    /// <param name="restarts">Whether pages are numbered from 1 again.</param>
    public static W.SectionProperties Section(
        LayoutProfile profile, string header, string? footer = null, bool landscape = false, bool restarts = false)
    {
        var face = OfficialFont.Face(FontStyle.Regular);
        var ascent = profile.PageNumberPt * face.Ascent / face.UnitsPerEm;
        var (width, height) = landscape ? (profile.PageHeightMm, profile.PageWidthMm) : (profile.PageWidthMm, profile.PageHeightMm);
        var section = new W.SectionProperties(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header });
        if (footer is not null)
            section.Append(new W.FooterReference { Type = W.HeaderFooterValues.First, Id = footer });
        section.Append(
            new W.PageSize
            {
                Width = Unsigned(width), Height = Unsigned(height),
                Orient = landscape ? W.PageOrientationValues.Landscape : null
            },
            new W.PageMargin
            {
                Top = Wml.Whole(Units.Points(profile.TopMarginMm)),
                Bottom = Wml.Whole(Units.Points(profile.BottomMarginMm)),
                Left = Unsigned(profile.LeftMarginMm),
                Right = Unsigned(profile.RightMarginMm),
                Header = (uint)Wml.Whole(Units.Points(profile.PageNumberBaselineMm) - ascent),
                // A footer taller than nothing pushes the text up, so it ends where the text would.
                Footer = Unsigned(footer is null ? profile.BottomMarginMm / 2 : profile.BottomMarginMm),
                Gutter = 0,
            });
        if (restarts)
            section.Append(new W.PageNumberType { Start = 1 });
        section.Append(new W.TitlePage());
        return section;
    }

    private static UInt32Value Unsigned(double mm) => (uint)Wml.Whole(Units.Points(mm));
}
