using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Pdf.Structure;

/// <summary>
/// Builds the structure tree while the pages are drawn. Elements stand in the order in which their first line is drawn, which is the
/// reading order: issuing body, national name and motto, number, place and date, stamps, title, addressees, body, recipients, signature.
/// The issuer's address at the foot of page 1 is read after them, and the appendices, a Part each, last.
/// </summary>
internal sealed class StructureTree
{
    private readonly PrintedContent content;
    private readonly HeadingLevels levels = new();
    private readonly Dictionary<Part, ListStructure> lists = [];
    private readonly List<TableStructure> tables = [];
    private readonly List<List<StructureElement>> pages = [];
    private (Part Part, int Block) current = (Part.PageNumber, -1);
    private StructureElement place;
    private StructureElement? element;
    private StructureElement? contact;
    private ListStructure? bullets;

    public StructureTree(PrintedContent content)
    {
        this.content = content;
        place = Document;
    }

    public StructureElement Document { get; } = new(StructureType.Document, parent: null);

    /// <summary>For every page the element of each MCID.</summary>
    public IReadOnlyList<IReadOnlyList<StructureElement>> Pages => pages;

    public void BeginPage() => pages.Add([]);

    /// <summary>The element that a text belongs to; null for an artifact.</summary>
    /// <param name="label">True for the label of a list item.</param>
    public StructureElement? ElementOf(PartOrigin origin, bool label) => origin.Part switch
    {
        Part.PageNumber => null,
        Part.Body => origin.Repeated ? null : OfBody(origin, label),
        Part.Recipients => origin.Block < 0 ? Paragraph(origin) : Item(origin, label),
        Part.AddressedTo => origin.Block < 0 || !content.HasAddressList ? Paragraph(origin) : Item(origin, label),
        // The type's name alone would say nothing in a list of headings.
        Part.TypeName or Part.Abstract => Once((Part.TypeName, -1), StructureType.H1),
        Part.Contact => contact ??= new StructureElement(StructureType.P, Document),
        Part.AppendixLabel or Part.AppendixTitle => OfAppendixTitle(origin.Block),
        Part.SuperiorBody or Part.IssuingBody or Part.NationalName or Part.Number or Part.PlaceAndDate or Part.Authority or Part.SignerName
            or Part.Urgency or Part.Circulation or Part.AppendixNote or Part.Verification => Paragraph(origin),
    };

    public StructureElement Figure(FigureFacts facts)
    {
        element = new StructureElement(StructureType.Figure, place) { Figure = facts };
        place.Adopt(element);
        current = (Part.PageNumber, -1);
        return element;
    }

    /// <summary>Takes a piece of the current page into the element and returns its MCID.</summary>
    public int Mark(StructureElement owner)
    {
        var marks = pages[^1];
        owner.Add(new MarkedContent(pages.Count - 1, marks.Count));
        marks.Add(owner);
        return marks.Count - 1;
    }

    /// <summary>Call after the last page.</summary>
    public void Complete()
    {
        foreach (var table in tables)
            table.Complete();
        PlaceContact();
    }

    private StructureElement OfAppendixTitle(int index)
    {
        if (current != (Part.AppendixLabel, index))
        {
            PlaceContact();
            place = Document.Add(StructureType.Part);
            bullets = null;
            levels.Begin();
        }

        return Once((Part.AppendixLabel, index), StructureType.H1);
    }

    private void PlaceContact()
    {
        if (contact is not null && !Document.Children.Contains(contact))
            Document.Adopt(contact);
    }

    private StructureElement OfBody(PartOrigin origin, bool label) => content.Blocks[origin.Block] switch
    {
        Heading heading => IsCurrent(origin) ? element! : Once((origin.Part, origin.Block), levels.Next(heading)),
        Bullet => BulletItem(origin, label),
        Table table => Cell(table, origin),
        _ => Paragraph(origin),
    };

    private StructureElement Cell(Table table, PartOrigin origin)
    {
        if (!IsCurrent(origin))
        {
            tables.Add(new TableStructure(place, table));
            current = (origin.Part, origin.Block);
        }

        return tables[^1].Cell(origin.Row, origin.Column);
    }

    /// <summary>Bullets without another block between them are one list.</summary>
    private StructureElement BulletItem(PartOrigin origin, bool label)
    {
        if (bullets is null || origin.Block > bullets.LastItem + 1)
            bullets = new ListStructure(place);
        current = (origin.Part, origin.Block);
        return bullets.Item(origin.Block, label);
    }

    /// <summary>A list of recipients longer than its page goes on after the signature, but is one list all the same.</summary>
    private StructureElement Item(PartOrigin origin, bool label)
    {
        if (!lists.TryGetValue(origin.Part, out var list))
            lists[origin.Part] = list = new ListStructure(place);
        return list.Item(origin.Block, label);
    }

    private StructureElement Paragraph(PartOrigin origin) => Once((origin.Part, origin.Block), StructureType.P);

    private StructureElement Once((Part Part, int Block) key, StructureType type)
    {
        if (current != key)
            element = place.Add(type);
        current = key;
        return element!;
    }

    private bool IsCurrent(PartOrigin origin) => current == (origin.Part, origin.Block);
}
