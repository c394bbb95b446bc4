using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Pdf.Structure;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// A page's content stream. Operations come in reading order with their <see cref="PartOrigin"/>. Marked content of texts lies inside text
/// objects, that of rules outside, and neither crosses their borders.
/// </summary>
internal sealed class PageContent
{
    private readonly PdfFonts fonts;
    private readonly StructureTree? structure;
    private readonly PdfBuffer buffer = new();
    private readonly PageMarks marks;
    private (FontStyle Style, double Size)? font;
    private bool inText;
    private bool turned;
    private Ink fill;
    private Ink stroke;

    public PageContent(PdfFonts fonts, StructureTree? structure)
    {
        this.fonts = fonts;
        this.structure = structure;
        marks = new PageMarks(buffer, structure);
    }

    /// <summary>The stream's bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(ArrangedPage page)
    {
        buffer.Clear();
        structure?.BeginPage();
        font = null;
        turned = false;
        (fill, stroke) = (Ink.Black, Ink.Black);
        foreach (var operation in page.Operations)
        {
            if (operation is TextRun run)
                Text(run, page.Height);
            else if (operation is RuleLine rule)
                Rule(rule, page.Height);
            else if (operation is QrSymbol symbol)
                Symbol(symbol, page);
            else if (operation is FilledBox box)
                Box(box, page.Height);
            else if (operation is HalfTurn)
                Turn(page);
        }

        marks.End();
        EndText();
        return buffer.Written;
    }

    private void Text(TextRun run, double pageHeight)
    {
        if (!inText)
        {
            marks.End();
            buffer.Add("BT\n"u8);
        }

        inText = true;
        marks.Text(run.Origin, run.LabelLength > 0);
        if (font != (run.Style, run.Size))
            buffer.Add("/F"u8).Add((int)run.Style).Add(" "u8).Add(run.Size).Add(" Tf\n"u8);
        font = (run.Style, run.Size);
        Fill(run.Ink);
        buffer.Add("1 0 0 1 "u8).Add(run.X).Add(" "u8).Add(pageHeight - run.Y).Add(" Tm\n"u8);
        if (run.LabelLength > 0)
        {
            Show(run, 0, run.LabelLength);
            // The pen stands behind the label, where the item's text begins.
            marks.Text(run.Origin, label: false);
        }

        Show(run, run.LabelLength, run.Characters.Length);
    }

    private void Show(TextRun run, int start, int end)
    {
        var subset = fonts.Use(run.Style);
        // Word spacing (Tw) does not reach two-byte codes, so each blank is followed by its adjustment.
        var adjustment = -run.WordSpacing * 1000 / run.Size;
        var text = run.Characters.Span;
        buffer.Add("[<"u8);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            buffer.AddHex(subset.SlotOf(c));
            if (adjustment != 0 && c is ' ' or '\u00A0' && i < text.Length - 1)
                buffer.Add(">"u8).Add(adjustment).Add("<"u8);
        }

        // Words are parted by characters, never by position alone (ISO 32000-1, 14.8.2.5).
        if (run.BlankAfter && end == text.Length)
            buffer.AddHex(subset.SlotOf(' '));
        buffer.Add(">]TJ\n"u8);
    }

    private void Rule(RuleLine rule, double pageHeight)
    {
        LeaveText();
        marks.Rule();
        if (stroke != rule.Ink)
            buffer.Add(InkColours.Stroke(rule.Ink));
        stroke = rule.Ink;
        buffer.Add(rule.Thickness).Add(" w "u8)
            .Add(rule.X1).Add(" "u8).Add(pageHeight - rule.Y1).Add(" m "u8)
            .Add(rule.X2).Add(" "u8).Add(pageHeight - rule.Y2).Add(" l S\n"u8);
    }

    private void Symbol(QrSymbol symbol, ArrangedPage page)
    {
        LeaveText();
        var (top, side) = (page.Height - symbol.Y, symbol.Module * symbol.Modules);
        marks.Figure(turned
            ? new FigureFacts(symbol.Alternative, page.Width - symbol.X - side, symbol.Y, page.Width - symbol.X, symbol.Y + side)
            : new FigureFacts(symbol.Alternative, symbol.X, top - side, symbol.X + side, top));
        Fill(Ink.Black);
        foreach (var (row, column, length) in symbol.Bars)
        {
            buffer.Add(symbol.X + (column * symbol.Module)).Add(" "u8).Add(top - ((row + 1) * symbol.Module)).Add(" "u8)
                .Add(length * symbol.Module).Add(" "u8).Add(symbol.Module).Add(" re\n"u8);
        }

        buffer.Add("f\n"u8);
    }

    private void Box(FilledBox box, double pageHeight)
    {
        LeaveText();
        marks.Rule();
        Fill(box.Ink);
        BoxPath.Add(buffer, box, pageHeight);
    }

    private void Turn(ArrangedPage page)
    {
        LeaveText();
        marks.End();
        buffer.Add("-1 0 0 -1 "u8).Add(page.Width).Add(" "u8).Add(page.Height).Add(" cm\n"u8);
        turned = true;
    }

    private void Fill(Ink ink)
    {
        if (fill != ink)
            buffer.Add(InkColours.Fill(ink));
        fill = ink;
    }

    private void LeaveText()
    {
        if (inText)
            marks.End();
        EndText();
    }

    private void EndText()
    {
        if (inText)
            buffer.Add("ET\n"u8);
        inText = false;
    }
}
