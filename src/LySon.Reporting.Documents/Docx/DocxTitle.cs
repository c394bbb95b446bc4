using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Box 5a: type name, abstract, and the rule under its last line.</summary>
internal sealed class DocxTitle(DocxContext context)
{
    /// <summary>Points; a line that was measured to fit must fit.</summary>
    private const double Ease = 1;

    public IEnumerable<W.Paragraph> Paragraphs(OfficialReport report)
    {
        var (profile, style) = (context.Profile, context.Styles.Title);
        yield return Word.Paragraph(DocxStyles.TypeName, report.TypeName, properties =>
            properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Word.Twips(profile.SpaceBeforeTitlePt) });

        // Word fills every line before it begins the next; in a width of the longest balanced line it breaks about where the PDF does.
        var lines = context.Breaker.Break(
            CleanText.Of(report.Abstract), style.Face, style.Size, context.TextWidth * profile.AbstractWidthShare, LineFit.Balanced);
        var width = lines.Select(line => line.Width).DefaultIfEmpty(0).Max() + Ease;
        var side = Word.Twips((context.TextWidth - width) / 2);
        yield return Word.Paragraph(DocxStyles.Abstract, report.Abstract, properties => properties.Indentation = new W.Indentation { Left = side, Right = side });
        yield return Word.Rule(profile, DocxContext.LastLine(report.Abstract, style, width) * profile.AbstractRuleShare, context.TextWidth);
        // The first paragraph's own distance is a part of what follows the title.
        yield return Word.Spacer(Math.Max(1, profile.SpaceAfterTitlePt - profile.ParagraphGapPt - 1));
    }
}
