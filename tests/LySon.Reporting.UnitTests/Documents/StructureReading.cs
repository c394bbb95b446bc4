using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>An element of the structure tree as an independent reader finds it.</summary>
/// <param name="Columns">How many columns of a table a cell covers.</param>
/// <param name="Rows">How many rows of a table a cell covers.</param>
/// <param name="Pieces">Its own marked content with the text of each.</param>
internal sealed record StructureNode(
    IndirectReference Reference, string Type, string? Scope, int Columns, int Rows, IReadOnlyList<(int Page, int Id, string Text)> Pieces,
    IReadOnlyList<StructureNode> Children)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text).Concat(Children.Select(child => child.Text + " "))).TrimEnd(' ');

    public IEnumerable<StructureNode> All(string type) => Descendants.Where(node => node.Type == type);

    public IEnumerable<StructureNode> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));
}

internal sealed class StructureReading : IDisposable
{
    private readonly PdfDocument pdf;
    private readonly List<IndirectReference> pageReferences;

    public StructureReading(OfficialReport report)
        : this(PdfWriter.Write(ArrangedPages.Arrange(report)))
    {
    }

    public StructureReading(byte[] file)
    {
        pdf = PdfDocument.Open(file);
        Marks = [.. pdf.GetPages().Select(page => page.GetMarkedContents())];
        Letters = [.. pdf.GetPages().Select(page => page.Letters.Count)];
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Catalog = catalog;
        pageReferences = [.. References(Dictionary(catalog.Data["Pages"]).Data["Kids"])];
        Root = Dictionary(catalog.Data["StructTreeRoot"]);
        var reference = (IndirectReferenceToken)Root.Data["K"];
        Document = Read(reference.Data, parent: null);
    }

    public StructureNode Document { get; }

    public DictionaryToken Root { get; }

    public DictionaryToken Catalog { get; }

    /// <summary>Marked content of every page, in the order of the content stream.</summary>
    public IReadOnlyList<IReadOnlyList<MarkedContentElement>> Marks { get; }

    public IReadOnlyList<int> Letters { get; }

    /// <summary>For every page the elements that the parent tree names, by MCID.</summary>
    public List<List<IndirectReference>> ParentTree()
    {
        var numbers = (ArrayToken)Resolve(Dictionary(Root.Data["ParentTree"]).Data["Nums"]);
        return [.. numbers.Data.Chunk(2).Select((pair, i) =>
        {
            Assert.Equal(i, ((NumericToken)pair[0]).Int);
            Assert.Equal(i, ((NumericToken)Dictionary(pageReferences[i]).Data["StructParents"]).Int);
            return References(pair[1]).ToList();
        })];
    }

    public static string TextOf(MarkedContentElement mark) => string.Concat(mark.Letters.Select(letter => letter.Value));

    public void Dispose() => pdf.Dispose();

    private StructureNode Read(IndirectReference reference, IndirectReference? parent)
    {
        var element = Dictionary(reference);
        if (parent is { } expected)
            Assert.Equal(expected, ((IndirectReferenceToken)element.Data["P"]).Data);
        var attributes = Attributes(element);
        var scope = attributes.TryGetValue("Scope", out var value) ? ((NameToken)value).Data : null;
        var pieces = new List<(int, int, string)>();
        var children = new List<StructureNode>();
        foreach (var kid in element.Data.TryGetValue("K", out var kids) ? (kids as ArrayToken)?.Data ?? [kids] : [])
        {
            if (kid is NumericToken id)
                pieces.Add(Piece(element.Data["Pg"], id));
            else if (kid is DictionaryToken mark && mark.Data.TryGetValue("MCID", out var content))
                pieces.Add(Piece(mark.Data["Pg"], (NumericToken)content));
            else if (kid is DictionaryToken { Data: var form })
                Assert.Equal("OBJR", ((NameToken)form["Type"]).Data);
            else
                children.Add(Read(((IndirectReferenceToken)kid).Data, reference));
        }

        return new StructureNode(reference, ((NameToken)element.Data["S"]).Data, scope, Span("ColSpan"), Span("RowSpan"), pieces, children);

        int Span(string key) => attributes.TryGetValue(key, out var span) ? ((NumericToken)span).Int : 1;
    }

    /// <summary>Those of tables (ISO 32000-1, 14.8.5.7); one dictionary or several.</summary>
    private Dictionary<string, IToken> Attributes(DictionaryToken element)
    {
        if (!element.Data.TryGetValue("A", out var attributes))
            return [];
        var all = Resolve(attributes) is ArrayToken several ? several.Data.Select(Dictionary) : [Dictionary(attributes)];
        return all.Where(one => ((NameToken)one.Data["O"]).Data == "Table").SelectMany(one => one.Data)
            .ToDictionary(entry => entry.Key, entry => entry.Value);
    }

    private (int Page, int Id, string Text) Piece(IToken page, NumericToken id)
    {
        var index = pageReferences.IndexOf(((IndirectReferenceToken)page).Data);
        var mark = Assert.Single(Marks[index], mark => !mark.IsArtifact && mark.MarkedContentIdentifier == id.Int);
        return (index, id.Int, TextOf(mark));
    }

    private IEnumerable<IndirectReference> References(IToken array) =>
        ((ArrayToken)Resolve(array)).Data.Select(token => ((IndirectReferenceToken)token).Data);

    private DictionaryToken Dictionary(IToken token) => (DictionaryToken)Resolve(token);

    private DictionaryToken Dictionary(IndirectReference reference) => (DictionaryToken)pdf.Structure.GetObject(reference).Data;

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference
        ? pdf.Structure.GetObject(reference.Data).Data : token;
}
