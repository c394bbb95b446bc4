using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Boxes 1 to 4, and 5b, as a table without borders: two rows of two cells.</summary>
internal sealed class DocxHead(DocxContext context)
{
    private readonly LayoutProfile profile = context.Profile;
    private readonly double left = Units.Points(context.Profile.HeadLeftColumnMm);
    private readonly double gutter = Units.Points(context.Profile.HeadGutterMm);

    /// <summary>Points that the cell beside the longest number keeps.</summary>
    private const double MinimumCell = 10;

    private double Right => context.TextWidth - left;

    public W.Table Table(OfficialReport report)
    {
        var number = OfficialSpelling.NumberLine(report.Number, report.Symbol);
        // Number and symbol belong on one line: a long symbol takes room from the date's cell, whose text stands where the PDF has it.
        var date = DatePlace.Of(report, profile, context.Styles, context.TextWidth);
        var excess = Math.Clamp(context.Styles.Number.Measure(number) + 2 - (left - gutter), 0, Right - MinimumCell);
        var table = excess > 0 ? Wml.Borderless(left, excess, Right - excess) : Wml.Borderless(left, Right);
        var span = excess > 0 ? 2 : 1;
        table.Append(
            new W.TableRow(Wml.Cell(left, IssuingBody(report), gutter: gutter), Wml.Cell(Right, National(), span)),
            new W.TableRow(
                Wml.Cell(left + excess, [Line(DocxStyles.Number, number), .. Subject(report, excess)], span, gutter),
                Wml.Cell(Right - excess, date.IsBelow ? [] : [Date(date, left + excess)])));
        if (date.IsBelow)
            table.Append(new W.TableRow(Wml.Cell(left, [], gutter: gutter), Wml.Cell(Right, [Date(date, left)], span)));
        if (report.Urgency is not null || report.Circulation is not null)
            table.Append(new W.TableRow(
                Wml.Cell(left, Stamp(report.Urgency), gutter: gutter),
                Wml.Cell(Right, Stamp(report.Circulation), span)));
        return table;
    }

    private IEnumerable<W.Paragraph> Stamp(DeliveryUrgency? urgency) => urgency is { } stamp
        ? Stamp(Stamps.Of(stamp), StampLayout.Width(profile, stamp), left - gutter, "FF0000") : [];

    private IEnumerable<W.Paragraph> Stamp(Circulation? circulation) => circulation is { } stamp
        ? Stamp(Stamps.Of(stamp), context.Styles.Stamp.Measure(Stamps.Of(stamp)) + (2 * Units.Points(profile.CirculationPaddingMm)), Right,
            "000000") : [];

    /// <summary>Boxes 10b and 11: a framed paragraph, which is as high as the stamp and indented on both sides to its width.</summary>
    private IEnumerable<W.Paragraph> Stamp(string text, double width, double cell, string colour)
    {
        var line = context.Styles.Stamp.LineHeight;
        var space = (uint)Math.Round((Units.Points(profile.StampHeightMm) - line) / 2);
        yield return Wml.Spacer(profile.SpaceBeforeStampPt + space);
        var paragraph = Wml.Paragraph(DocxStyles.Stamp, text, properties =>
        {
            properties.ParagraphBorders = new W.ParagraphBorders(
                Border(new W.TopBorder()), Border(new W.LeftBorder()), Border(new W.BottomBorder()), Border(new W.RightBorder()));
            properties.SpacingBetweenLines = new W.SpacingBetweenLines
            {
                Before = "0", After = Wml.Twips(space), Line = Wml.Twips(line),
                LineRule = W.LineSpacingRuleValues.Exact
            };
            properties.Indentation = new W.Indentation { Left = Wml.Twips((cell - width) / 2), Right = Wml.Twips((cell - width) / 2) };
        });
        foreach (var run in paragraph.Elements<W.Run>())
            run.RunProperties = new W.RunProperties(new W.Color { Val = colour });
        yield return paragraph;

        W.BorderType Border(W.BorderType border)
        {
            border.Val = W.BorderValues.Single;
            border.Size = Wml.EighthPoints(profile.RulePt);
            border.Space = border is W.TopBorder or W.BottomBorder ? space : 0u;
            border.Color = colour;
            return border;
        }
    }

    private IEnumerable<W.Paragraph> IssuingBody(OfficialReport report)
    {
        if (!string.IsNullOrWhiteSpace(report.SuperiorBody))
            yield return Wml.Paragraph(DocxStyles.SuperiorBody, report.SuperiorBody);
        foreach (var line in report.IssuingBody)
            yield return Wml.Paragraph(DocxStyles.IssuingBody, line);
        if (report.IssuingBody.Count == 0)
            yield break;
        var last = DocxContext.LastLine(report.IssuingBody[^1], context.Styles.IssuingBody, left - gutter);
        yield return Wml.Rule(profile, last * profile.IssuingBodyRuleShare, left - gutter);
    }

    private IEnumerable<W.Paragraph> National() =>
    [
        Wml.Paragraph(DocxStyles.NationalName, HeadLayout.NationalName),
        Wml.Paragraph(DocxStyles.Motto, HeadLayout.Motto),
        Wml.Rule(profile, context.Styles.Motto.Measure(HeadLayout.Motto), Right),
    ];

    private W.Paragraph Line(string style, string text, double left = 0, double right = 0) => Wml.Paragraph(style, text, properties =>
    {
        properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Wml.Twips(profile.HeadRowGapPt) };
        if (left != 0 || right != 0)
            properties.Indentation = new W.Indentation { Left = Wml.Twips(left), Right = Wml.Twips(right) };
    });

    /// <summary>Box 5b, in the middle of the left column, however far the number reaches.</summary>
    private IEnumerable<W.Paragraph> Subject(OfficialReport report, double excess) => report.Type.PrintsName ? [] :
    [
        Wml.Paragraph(DocxStyles.Subject, SubjectText.Of(report), properties =>
        {
            properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Wml.Twips(profile.SubjectGapPt) };
            properties.Indentation = new W.Indentation { Right = Wml.Twips(excess) };
        }),
    ];

    /// <param name="cell">Where the cell begins, in points from the text's left side.</param>
    private W.Paragraph Date(DatePlace date, double cell) =>
        Line(DocxStyles.PlaceAndDate, date.Text, date.Left - cell, context.TextWidth - date.Right);
}
