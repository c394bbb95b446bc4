using System.Globalization;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf.Objects;
using LySon.Reporting.Documents.Pdf.Structure;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>The outline of a file (ISO 32000-1, 12.3.3): the title with the body's headings below it.</summary>
internal sealed class Bookmarks(PdfFile file, PrintedContent content)
{
    private readonly HeadingLevels levels = new();
    private readonly List<(StructureType Level, Bookmark Item)> found = [];
    private IReadOnlyList<int> pages = [];
    private PartOrigin last = new(Part.PageNumber);
    private bool titled;

    /// <summary>Takes the headings of the next page.</summary>
    public void Visit(ArrangedPage page)
    {
        foreach (var operation in page.Operations)
        {
            if (operation is not TextRun run || run.Origin == last)
                continue;
            last = run.Origin;
            var top = page.Height - run.Y + run.Size;
            if (last.Part is Part.TypeName or Part.Abstract && !titled)
            {
                titled = true;
                found.Add((StructureType.H1, new Bookmark(content.Title, page.Number - 1, top)));
            }
            else if (last.Part == Part.AppendixLabel)
            {
                levels.Begin();
                found.Add((StructureType.H1, new Bookmark(content.Appendices[last.Block], page.Number - 1, top)));
            }
            else if (last.Part == Part.Body && content.Blocks[last.Block] is Heading heading)
            {
                found.Add((levels.Next(heading), new Bookmark(heading.Text, page.Number - 1, top)));
            }
        }
    }

    /// <summary>Returns the object number of the outline.</summary>
    /// <param name="pageNumbers">Object numbers of the pages.</param>
    public int Write(IReadOnlyList<int> pageNumbers)
    {
        pages = pageNumbers;
        var root = new Bookmark("", 0, 0) { Number = file.Reserve() };
        var path = new Stack<(StructureType Level, Bookmark Item)>([(StructureType.Document, root)]);
        foreach (var (level, item) in found)
        {
            while (path.Peek().Level >= level)
                path.Pop();
            path.Peek().Item.Children.Add(item);
            path.Push((level, item));
        }

        Number(root);
        var below = WriteChildren(root);
        return file.Write(root.Number, $"<</Type/Outlines{Ends(root)}/Count {Text(below)}>>");
    }

    private void Number(Bookmark parent)
    {
        foreach (var child in parent.Children)
        {
            child.Number = file.Reserve();
            Number(child);
        }
    }

    /// <summary>Returns how many bookmarks stand below; all are open.</summary>
    private int WriteChildren(Bookmark parent)
    {
        var count = parent.Children.Count;
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var child = parent.Children[i];
            var below = WriteChildren(child);
            var body = new PdfBuffer().Add("<</Title"u8).Add(PdfText.Of(DocumentFacts.OneLine(child.Title)))
                .Add("/Parent "u8).Add(parent.Number).Add(" 0 R"u8);
            if (i > 0)
                body.Add("/Prev "u8).Add(parent.Children[i - 1].Number).Add(" 0 R"u8);
            if (i < parent.Children.Count - 1)
                body.Add("/Next "u8).Add(parent.Children[i + 1].Number).Add(" 0 R"u8);
            if (below > 0)
                body.Add(Ends(child)).Add("/Count "u8).Add(below);
            body.Add("/Dest["u8).Add(pages[child.Page]).Add(" 0 R/XYZ null "u8).Add(child.Top).Add(" null]>>"u8);
            file.Write(child.Number, body.Written);
            count += below;
        }

        return count;
    }

    private static string Ends(Bookmark parent) => parent.Children.Count == 0
        ? ""
        : $"/First {Text(parent.Children[0].Number)} 0 R/Last {Text(parent.Children[^1].Number)} 0 R";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Page">Index of the page, from 0.</param>
    /// <param name="Top">Points from the page's lower edge to the upper edge of the heading.</param>
    private sealed record Bookmark(string Title, int Page, double Top)
    {
        public int Number { get; set; }

        public List<Bookmark> Children { get; } = [];
    }
}
