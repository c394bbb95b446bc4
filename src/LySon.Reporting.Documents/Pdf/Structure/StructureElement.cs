namespace LySon.Reporting.Documents.Pdf.Structure;

/// <summary>The standard structure types that a report uses (ISO 32000-1, 14.8.4); the names are those of the file.</summary>
internal enum StructureType : byte
{
    Document,
    Part,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
}

/// <summary>Content of an element: the marked piece <paramref name="Id"/> of a page.</summary>
/// <param name="Page">Index of the page, from 0.</param>
/// <param name="Id">Its MCID, from 0 on every page.</param>
internal readonly record struct MarkedContent(int Page, int Id);

/// <summary>What a reader aloud says of a figure, and where it stands.</summary>
internal sealed record FigureFacts(string Alternative, double Left, double Bottom, double Right, double Top);

/// <summary>A node of the structure tree: it holds other elements or marked content, never both.</summary>
internal sealed class StructureElement(StructureType type, StructureElement? parent)
{
    private static readonly string[] Names = Enum.GetNames<StructureType>();
    private static readonly List<StructureElement> None = [];

    private List<StructureElement> children = None;

    public StructureType Type { get; } = type;

    public StructureElement? Parent { get; } = parent;

    /// <summary>Object number; 0 until the tree is written.</summary>
    public int Number { get; set; }

    public IReadOnlyList<StructureElement> Children => children;

    /// <summary>One piece for nearly every element, a further one for each page that it goes on to.</summary>
    public MarkedContent[] Content { get; private set; } = [];

    /// <summary>
    /// What a figure shows, in words, and its edges in points from the page's lower left corner; null for what is no figure.
    /// </summary>
    public FigureFacts? Figure { get; init; }

    /// <summary>Columns of a table that a cell covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    public static string Name(StructureType type) => Names[(int)type];

    public StructureElement Add(StructureType child)
    {
        if (ReferenceEquals(children, None))
            children = [];
        var element = new StructureElement(child, this);
        children.Add(element);
        return element;
    }

    /// <summary>A table's cell over several columns.</summary>
    public StructureElement AddCell(int columns)
    {
        var cell = new StructureElement(StructureType.TD, this) { ColumnSpan = columns };
        Adopt(cell);
        return cell;
    }

    /// <summary>Takes in an element that was made before its place was known.</summary>
    public void Adopt(StructureElement child)
    {
        if (ReferenceEquals(children, None))
            children = [];
        children.Add(child);
    }

    public void Add(MarkedContent content) => Content = [.. Content, content];
}
