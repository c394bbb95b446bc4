using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Pdf.Objects;
using LySon.Reporting.Documents.Pdf.Structure;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>The pages of a file, each written when it comes, and the node that holds them (ISO 32000-1, 7.7.3).</summary>
internal sealed class PdfPages
{
    private readonly PdfFile file;
    private readonly PdfFonts fonts;
    private readonly PageContent content;
    private readonly PdfBuffer body = new();
    private readonly List<int> numbers = [];
    private readonly bool tagged;
    private readonly int tree;

    public PdfPages(PdfFile file, StructureTree? structure)
    {
        this.file = file;
        tagged = structure is not null;
        fonts = new PdfFonts(file);
        tree = file.Reserve();
        content = new PageContent(fonts, structure);
    }

    /// <summary>Object numbers of the pages.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    public void Write(ArrangedPage page)
    {
        var stream = file.WriteStream(content.Of(page));
        body.Clear();
        body.Add("<</Type/Page/Parent "u8).Add(tree).Add(" 0 R/MediaBox[0 0 "u8).Add(page.Width).Add(" "u8).Add(page.Height)
            .Add("]/Resources "u8).Add(fonts.Resources).Add(" 0 R/Contents "u8).Add(stream).Add(" 0 R/Tabs/S"u8);
        if (tagged)
            body.Add("/StructParents "u8).Add(numbers.Count);
        numbers.Add(file.Write(body.Add(">>"u8).Written));
    }

    /// <summary>Returns the object number of the node.</summary>
    public int End()
    {
        fonts.Write();
        body.Clear();
        body.Add("<</Type/Pages/Count "u8).Add(numbers.Count).Add("/Kids["u8);
        foreach (var page in numbers)
            body.Add(page).Add(" 0 R "u8);
        return file.Write(tree, body.Add("]>>"u8).Written);
    }
}
