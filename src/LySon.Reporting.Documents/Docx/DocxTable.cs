using DocumentFormat.OpenXml;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Tables;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>A bordered table with the widths of the PDF; its header stands again on every page.</summary>
internal sealed class DocxTable
{
    private readonly DocxContext context;
    private readonly OpenXmlWriter writer;
    private readonly Table table;
    private readonly double padding;
    private readonly double[] widths;

    public DocxTable(DocxContext context, OpenXmlWriter writer, Table table)
    {
        this.context = context;
        this.writer = writer;
        this.table = table;
        padding = Units.Points(context.Profile.CellPaddingMm);
        widths = TableColumns.Widths(table, context.Styles, padding, context.TextWidth);
    }

    /// <param name="keepLast">The last row stays with what follows the table.</param>
    public void Write(bool keepLast)
    {
        writer.WriteStartElement(new W.Table());
        writer.WriteElement(Properties());
        writer.WriteElement(Wml.Grid(widths));
        writer.WriteElement(Header());
        for (var r = 0; r < table.RowCount; r++)
        {
            var last = r == table.RowCount - 1;
            writer.WriteElement(Row(table.Row(r), last && (keepLast || table.Note is not null),
                r == table.Rows.Count ? DocxStyles.CellTotal : DocxStyles.Cell));
        }

        if (table.Note is { } note)
            writer.WriteElement(
                new W.TableRow(Wml.Cell(widths.Sum(), [Wml.Paragraph(DocxStyles.CellNote, note, Kept(keepLast))], span: widths.Length)));
        writer.WriteEndElement();
    }

    private W.TableProperties Properties()
    {
        var size = Wml.EighthPoints(context.Profile.BorderPt);
        return new W.TableProperties(
            new W.TableWidth { Width = Wml.Twips(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            new W.TableBorders(
                Border(new W.TopBorder()), Border(new W.LeftBorder()), Border(new W.BottomBorder()),
                Border(new W.RightBorder()), Border(new W.InsideHorizontalBorder()), Border(new W.InsideVerticalBorder())),
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            Wml.Margins(padding, context.Profile.CellPaddingTopPt));

        W.BorderType Border(W.BorderType border)
        {
            border.Val = W.BorderValues.Single;
            border.Size = size;
            border.Space = 0;
            border.Color = "000000";
            return border;
        }
    }

    private W.TableRow Header()
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var cell = Wml.Cell(widths[c],
                [Wml.Paragraph(DocxStyles.CellHeader, table.Columns[c].Header, properties => properties.KeepNext = new W.KeepNext())]);
            cell.TableCellProperties!.TableCellVerticalAlignment =
                new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center };
            row.Append(cell);
        }

        return row;
    }

    private static Action<W.ParagraphProperties> Kept(bool keep) => properties => properties.KeepNext = keep ? new W.KeepNext() : null;

    private W.TableRow Row(IReadOnlyList<string> cells, bool keep, string style)
    {
        var row = new W.TableRow();
        if (IsLow(cells))
            row.Append(new W.TableRowProperties(new W.CantSplit()));
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var alignment = table.Columns[c].Alignment;
            row.Append(Wml.Cell(widths[c], [Wml.Paragraph(style, c < cells.Count ? cells[c] : "", properties =>
            {
                if (keep)
                    properties.KeepNext = new W.KeepNext();
                if (alignment != CellAlignment.Left)
                    properties.Justification = new W.Justification { Val = alignment == CellAlignment.Center ? W.JustificationValues.Center
                        : W.JustificationValues.Right };
            })]));
        }

        return row;
    }

    /// <summary>The PDF keeps a row whole where that costs little of the page; a word processor can only be told for each row.</summary>
    private bool IsLow(IReadOnlyList<string> cells)
    {
        var style = context.Styles.Cell;
        var lines = 1;
        for (var c = 0; c < Math.Min(cells.Count, widths.Length); c++)
            lines = Math.Max(lines, context.Breaker.Break(CleanText.Of(cells[c]), style.Face, style.Size, widths[c] - (2 * padding),
                LineFit.Ragged).Count);
        return (lines * style.LineHeight) + (2 * context.Profile.CellPaddingTopPt) <= Units.Points(context.Profile.RowKeepWholeLossMm);
    }
}
