using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Box 5a: type name, abstract, and the rule under its last line. A letter has none.</summary>
internal sealed class DocxTitle(DocxContext context)
{
    public IEnumerable<W.Paragraph> Paragraphs(OfficialReport report)
    {
        var (profile, style) = (context.Profile, context.Styles.Title);
        if (!report.Type.PrintsName)
        {
            yield return Wml.Spacer(Math.Max(1, profile.SpaceBeforeTitlePt - profile.ParagraphGapPt));
            yield break;
        }

        yield return Wml.Paragraph(DocxStyles.TypeName, report.Type.Capitals, properties =>
            properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Wml.Twips(profile.SpaceBeforeTitlePt) });

        // Word would fill every line before it begins the next; where the PDF breaks the lines, Word is told to.
        var lines = context.Breaker.Break(
            CleanText.Of(report.Abstract), style.Face, style.Size, context.TextWidth * profile.AbstractWidthShare, LineFit.Balanced);
        yield return Wml.Paragraph(DocxStyles.Abstract, string.Join('\n', lines.Select(line => line.Text)));
        yield return Wml.Rule(profile, lines.Select(line => line.Width).LastOrDefault() * profile.AbstractRuleShare, context.TextWidth);
        // The first paragraph's own distance is a part of what follows the title.
        yield return Wml.Spacer(Math.Max(1, profile.SpaceAfterTitlePt - profile.ParagraphGapPt - 1));
    }
}
