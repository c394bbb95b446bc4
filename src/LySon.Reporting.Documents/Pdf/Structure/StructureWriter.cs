using LySon.Reporting.Documents.Pdf.Objects;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf.Structure;

/// <summary>
/// Writes the structure tree (ISO 32000-1, 14.7): its root, the elements, and the parent tree that leads from a page's MCIDs back to them.
/// </summary>
/// <param name="pages">Object numbers of the pages.</param>
internal sealed class StructureWriter(PdfFile file, IReadOnlyList<int> pages)
{
    private readonly PdfBuffer buffer = new();
    private int columnScope;

    /// <summary>Returns the object number of the tree's root.</summary>
    public int Write(StructureTree tree)
    {
        var root = file.Reserve();
        columnScope = file.Write("<</O/Table/Scope/Column>>");
        Number(tree.Document);
        Write(tree.Document, root);
        var parents = ParentTree(tree);
        buffer.Clear();
        buffer.Add("<</Type/StructTreeRoot/K "u8).Add(tree.Document.Number).Add(" 0 R/ParentTree "u8).Add(parents)
            .Add(" 0 R/ParentTreeNextKey "u8).Add(pages.Count).Add(">>"u8);
        return file.Write(root, buffer.Written);
    }

    /// <summary>Numbers in reading order: neighbours differ little, so the object streams compress well.</summary>
    private void Number(StructureElement element)
    {
        element.Number = file.Reserve();
        foreach (var child in element.Children)
            Number(child);
    }

    private void Write(StructureElement element, int parent)
    {
        buffer.Clear();
        buffer.Add("<</S/"u8).Add(StructureElement.Name(element.Type)).Add("/P "u8).Add(parent).Add(" 0 R"u8);
        if (element.Type == StructureType.TH)
            buffer.Add("/A "u8).Add(columnScope).Add(" 0 R"u8);
        if (element.ColumnSpan > 1)
            buffer.Add("/A<</O/Table/ColSpan "u8).Add(element.ColumnSpan).Add(">>"u8);
        if (element.Figure is { } figure)
            Figure(figure);
        if (element.Children.Count > 0)
            Children(element.Children);
        else if (element.Content.Length > 0)
            Content(element.Content);
        file.Write(element.Number, buffer.Add(">>"u8).Written);
        foreach (var child in element.Children)
            Write(child, element.Number);
    }

    private void Figure(FigureFacts figure) => buffer.Add("/Alt"u8).Add(PdfText.Of(figure.Alternative))
        .Add("/A<</O/Layout/Placement/Block/BBox["u8).Add(figure.Left).Add(" "u8).Add(figure.Bottom).Add(" "u8).Add(figure.Right).Add(" "u8)
            .Add(figure.Top).Add("]>>"u8);

    private void Children(IReadOnlyList<StructureElement> children)
    {
        buffer.Add("/K["u8);
        foreach (var child in children)
            buffer.Add(child.Number).Add(" 0 R "u8);
        buffer.Add("]"u8);
    }

    private void Content(MarkedContent[] content)
    {
        var page = content[0].Page;
        buffer.Add("/Pg "u8).Add(pages[page]).Add(" 0 R/K"u8);
        if (content.Length == 1)
        {
            buffer.Add(" "u8).Add(content[0].Id);
            return;
        }

        buffer.Add("["u8);
        foreach (var piece in content)
        {
            if (piece.Page == page)
                buffer.Add(piece.Id).Add(" "u8);
            else
                buffer.Add("<</Type/MCR/Pg "u8).Add(pages[piece.Page]).Add(" 0 R/MCID "u8).Add(piece.Id).Add(">>"u8);
        }

        buffer.Add("]"u8);
    }

    private int ParentTree(StructureTree tree)
    {
        var arrays = new int[tree.Pages.Count];
        for (var i = 0; i < arrays.Length; i++)
        {
            buffer.Clear();
            buffer.Add("["u8);
            foreach (var owner in tree.Pages[i])
                buffer.Add(owner.Number).Add(" 0 R "u8);
            arrays[i] = file.Write(file.Reserve(), buffer.Add("]"u8).Written);
        }

        buffer.Clear();
        buffer.Add("<</Nums["u8);
        for (var i = 0; i < arrays.Length; i++)
            buffer.Add(i).Add(" "u8).Add(arrays[i]).Add(" 0 R "u8);
        return file.Write(file.Reserve(), buffer.Add("]>>"u8).Written);
    }
}
