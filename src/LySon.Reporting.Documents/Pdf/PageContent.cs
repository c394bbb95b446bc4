using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// A page's content stream. Operations come in reading order with their <see cref="Origin"/>; marked content for tags belongs between
/// operations whose origins differ.
/// </summary>
internal sealed class PageContent(PdfFonts fonts)
{
    private readonly PdfBuffer buffer = new();
    private (FontStyle Style, double Size)? font;
    private bool inText;

    /// <summary>The stream's bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(ArrangedPage page)
    {
        buffer.Clear();
        font = null;
        foreach (var operation in page.Operations)
        {
            if (operation is TextRun run)
                Text(run, page.Height);
            else if (operation is RuleLine rule)
                Rule(rule, page.Height);
        }

        EndText();
        return buffer.Written;
    }

    private void Text(TextRun run, double pageHeight)
    {
        var subset = fonts.Use(run.Style);
        if (!inText)
            buffer.Add("BT\n"u8);
        inText = true;
        if (font != (run.Style, run.Size))
            buffer.Add("/F"u8).Add((int)run.Style).Add(" "u8).Add(run.Size).Add(" Tf\n"u8);
        font = (run.Style, run.Size);
        buffer.Add("1 0 0 1 "u8).Add(run.X).Add(" "u8).Add(pageHeight - run.Y).Add(" Tm\n[<"u8);
        // Word spacing (Tw) does not reach two-byte codes, so each blank is followed by its adjustment.
        var adjustment = -run.WordSpacing * 1000 / run.Size;
        var text = run.Characters.Span;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            buffer.AddHex(subset.SlotOf(c));
            if (adjustment != 0 && c is ' ' or '\u00A0' && i < text.Length - 1)
                buffer.Add(">"u8).Add(adjustment).Add("<"u8);
        }

        buffer.Add(">]TJ\n"u8);
    }

    private void Rule(RuleLine rule, double pageHeight)
    {
        EndText();
        buffer.Add(rule.Thickness).Add(" w "u8)
            .Add(rule.X1).Add(" "u8).Add(pageHeight - rule.Y1).Add(" m "u8)
            .Add(rule.X2).Add(" "u8).Add(pageHeight - rule.Y2).Add(" l S\n"u8);
    }

    private void EndText()
    {
        if (inText)
            buffer.Add("ET\n"u8);
        inText = false;
    }
}
