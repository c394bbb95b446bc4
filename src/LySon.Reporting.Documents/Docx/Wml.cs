using System.Globalization;
using DocumentFormat.OpenXml;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Paragraphs, cells and units as WordprocessingML wants them (ISO/IEC 29500-1, 17.3 and 17.4).</summary>
internal static class Wml
{
    private const double TwipsPerPoint = 20;

    public static string Twips(double points) => Whole(points).ToString(CultureInfo.InvariantCulture);

    public static int Whole(double points) => (int)Math.Round(points * TwipsPerPoint);

    public static string HalfPoints(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    public static UInt32Value EighthPoints(double points) => (uint)Math.Round(points * 8);

    public static W.Paragraph Paragraph(string style, string text, Action<W.ParagraphProperties>? change = null)
    {
        var properties = new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } };
        change?.Invoke(properties);
        var paragraph = new W.Paragraph(properties);
        if (text.Length > 0)
            paragraph.Append(Run(text));
        return paragraph;
    }

    /// <summary>An empty paragraph of a given height, where two tables must be kept apart.</summary>
    public static W.Paragraph Spacer(double points, bool keepNext = false) => Paragraph(DocxStyles.Rule, "", properties =>
    {
        if (keepNext)
            properties.KeepNext = new W.KeepNext();
        properties.SpacingBetweenLines = new W.SpacingBetweenLines
        {
            Before = "0", After = "0", Line = Twips(points),
            LineRule = W.LineSpacingRuleValues.Exact
        };
    });

    /// <summary>
    /// A rule of <paramref name="length"/> points in the middle of <paramref name="width"/>: the upper border of an empty paragraph that is
    /// indented on both sides. It moves and prints like text, unlike a drawn line.
    /// </summary>
    public static W.Paragraph Rule(LayoutProfile profile, double length, double width) => Paragraph(DocxStyles.Rule, "", properties =>
    {
        var side = Twips((width - length) / 2);
        properties.ParagraphBorders = new W.ParagraphBorders(
            new W.TopBorder { Val = W.BorderValues.Single, Size = EighthPoints(profile.RulePt), Space = 0, Color = "000000" });
        properties.SpacingBetweenLines = new W.SpacingBetweenLines
        {
            Before = Twips(profile.RuleGapPt), After = "0", Line = Twips(1),
            LineRule = W.LineSpacingRuleValues.Exact
        };
        properties.Indentation = new W.Indentation { Left = side, Right = side };
    });

    /// <param name="widths">Points.</param>
    public static W.Table Borderless(params double[] widths) => new(
        new W.TableProperties(
            new W.TableWidth { Width = Twips(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            Margins(0, 0)),
        Grid(widths));

    public static W.TableGrid Grid(IEnumerable<double> widths) => new(widths.Select(width => new W.GridColumn { Width = Twips(width) }));

    public static W.TableCellMarginDefault Margins(double sides, double top) => new(
        new W.TopMargin { Width = Twips(top), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellLeftMargin { Width = (short)Whole(sides), Type = W.TableWidthValues.Dxa },
        new W.BottomMargin { Width = Twips(top), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellRightMargin { Width = (short)Whole(sides), Type = W.TableWidthValues.Dxa });

    /// <param name="span">How many columns of the grid it covers.</param>
    /// <param name="gutter">Points that stay blank at its right side.</param>
    public static W.TableCell Cell(double width, IEnumerable<W.Paragraph> paragraphs, int span = 1, double gutter = 0)
    {
        var properties = new W.TableCellProperties
        {
            TableCellWidth = new W.TableCellWidth
            {
                Width = Twips(width),
                Type = W.TableWidthUnitValues.Dxa
            }
        };
        if (span > 1)
            properties.GridSpan = new W.GridSpan { Val = span };
        if (gutter > 0)
            properties.TableCellMargin =
                new W.TableCellMargin(new W.RightMargin { Width = Twips(gutter), Type = W.TableWidthUnitValues.Dxa });
        var cell = new W.TableCell(properties);
        cell.Append(paragraphs);
        // A cell without a paragraph is a broken file.
        if (!cell.Elements<W.Paragraph>().Any())
            cell.Append(Spacer(1));
        return cell;
    }

    private static W.Run Run(string text)
    {
        var run = new W.Run();
        var first = true;
        foreach (var line in CleanText.Of(text).Split('\n'))
        {
            if (!first)
                run.Append(new W.Break());
            first = false;
            run.Append(new W.Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
