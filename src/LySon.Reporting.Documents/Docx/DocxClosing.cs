using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Boxes 7a, 7b and 9b as one row of a table without borders, which stays on one page.</summary>
internal sealed class DocxClosing(DocxContext context)
{
    /// <summary>Points between the two cells' texts.</summary>
    private const double Gutter = 6;

    public W.Table Table(OfficialReport report)
    {
        var left = Units.Points(context.Profile.RecipientsColumnMm);
        var right = context.TextWidth - left;
        var table = Wml.Borderless(left, right);
        table.Append(new W.TableRow(
            new W.TableRowProperties(new W.CantSplit()),
            Wml.Cell(left, Recipients(report.Recipients), gutter: Gutter),
            Wml.Cell(right, Signature(report.Signature))));
        return table;
    }

    private IEnumerable<W.Paragraph> Recipients(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            yield break;
        // "Nơi nhận:" shares the first baseline of 7a, so its smaller line begins lower.
        var lower = context.Styles.Signature.Ascent - context.Styles.RecipientsTitle.Ascent;
        yield return Wml.Paragraph(DocxStyles.RecipientsTitle, "Nơi nhận:", properties =>
            properties.SpacingBetweenLines = Before(context.Profile.SpaceBeforeSignaturePt + lower));
        var dash = Wml.Twips(context.Styles.Recipients.Measure(ListLayout.Dash));
        for (var i = 0; i < names.Count; i++)
            yield return Wml.Paragraph(DocxStyles.Recipients, ListLayout.Dash + ListLayout.Punctuated(names[i], i == names.Count - 1),
                properties =>
                properties.Indentation = new W.Indentation { Left = dash, Hanging = dash });
    }

    private IEnumerable<W.Paragraph> Signature(Signature signature)
    {
        var before = context.Profile.SpaceBeforeSignaturePt;
        foreach (var line in signature.Authority)
        {
            yield return Wml.Paragraph(DocxStyles.Authority, line, Spaced(before));
            before = 0;
        }

        yield return Wml.Paragraph(DocxStyles.Signer, signature.SignerName, Spaced(before + Units.Points(context.Profile.SignatureRoomMm)));

        static Action<W.ParagraphProperties> Spaced(double points) => properties =>
            properties.SpacingBetweenLines = points > 0 ? Before(points) : null;
    }

    private static W.SpacingBetweenLines Before(double points) => new() { Before = Wml.Twips(points) };
}
