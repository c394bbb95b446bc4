using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Pdf.Structure;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// Marked content of a page (ISO 32000-1, 14.6): everything drawn belongs to an element of the structure, or is an artifact that a reader
/// aloud skips. Without a structure tree nothing is marked.
/// </summary>
internal sealed class PageMarks(PdfBuffer buffer, StructureTree? tree)
{
    private Mark open;
    private StructureElement? element;
    private (PartOrigin Origin, bool Label) last;

    private enum Mark
    {
        None,
        Element,
        PageNumber,
        RepeatedHeader,
        Rule,
    }

    public void Text(PartOrigin origin, bool label)
    {
        // Most lines go on with what the line before began.
        if (tree is null || (open != Mark.None && open != Mark.Rule && (origin, label) == last))
            return;
        last = (origin, label);
        if (tree.ElementOf(origin, label) is { } owner)
            Begin(owner);
        else if (origin.Part == Part.PageNumber)
            Begin(Mark.PageNumber, "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8);
        else
            Begin(Mark.RepeatedHeader, "/Artifact<</Type/Pagination>>BDC\n"u8);
    }

    public void Figure(FigureFacts facts)
    {
        if (tree is not null)
            Begin(tree.Figure(facts));
    }

    public void Rule()
    {
        if (tree is not null)
            Begin(Mark.Rule, "/Artifact<</Type/Layout>>BDC\n"u8);
    }

    public void End()
    {
        if (open != Mark.None)
            buffer.Add("EMC\n"u8);
        (open, element) = (Mark.None, null);
    }

    private void Begin(StructureElement owner)
    {
        if (ReferenceEquals(element, owner))
            return;
        End();
        buffer.Add("/"u8).Add(StructureElement.Name(owner.Type)).Add("<</MCID "u8).Add(tree!.Mark(owner)).Add(">>BDC\n"u8);
        (open, element) = (Mark.Element, owner);
    }

    private void Begin(Mark artifact, ReadOnlySpan<byte> begin)
    {
        if (open == artifact)
            return;
        End();
        buffer.Add(begin);
        open = artifact;
    }
}
