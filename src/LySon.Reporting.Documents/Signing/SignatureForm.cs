using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing;

/// <summary>
/// Puts a signature's field into the form, onto its page and into the structure tree, so that a signed report stays as accessible as it was
/// (ISO 14289-1, 7.18): an element Form with a reference to the widget, and the way back in the parent tree.
/// </summary>
internal sealed class SignatureForm(PdfView view, RevisionWriter revision)
{
    // Print, and locked against being moved.
    private const int Flags = 4 + 128;

    // Signatures exist, and the file must only be appended to (ISO 32000-1, 12.7.2).
    private const int SignatureFlags = 3;

    /// <summary>The signature fields that the file has, by name.</summary>
    public IEnumerable<(string Name, PdfDictionary Field)> Fields => view.Items(view.Dictionary(view.Catalog["AcroForm"])?["Fields"])
        .Select(f => view.Dictionary(f)).OfType<PdfDictionary>().Select(f => (TextString.Of(f["T"]), f));

    /// <param name="signature">The signature's own dictionary, written by the caller.</param>
    public void Add(SignatureOrder order, PdfReference signature, PdfReference page, Box box, PdfReference? looks)
    {
        var root = view.Catalog["StructTreeRoot"] as PdfReference ?? throw SigningRefusedException.NotOurs();
        var tree = view.Dictionary(root) ?? throw SigningRefusedException.NotOurs();
        if (tree["K"] is not PdfReference document || view.Dictionary(document) is not { } element
            || tree["ParentTree"] is not PdfReference parents
            || view.Dictionary(parents) is not { } parentTree || tree.Integer("ParentTreeNextKey") is not { } key)
            throw SigningRefusedException.NotOurs();
        var form = new PdfReference(revision.Reserve(), 0);
        var widget = revision.Write(Widget(order, signature, page, box, looks, key));
        revision.Write(form, new PdfDictionary(new Dictionary<string, PdfValue>
        {
            ["S"] = new PdfName("Form"),
            ["P"] = document,
            ["Alt"] = ValueWriter.Text(order.Label),
            ["K"] = new PdfDictionary(new Dictionary<string, PdfValue> { ["Type"] = new PdfName("OBJR"), ["Pg"] = page, ["Obj"] = widget }),
        }));
        revision.Write(document, element.With(("K", Appended(element["K"], form))));
        revision.Write(parents, parentTree.With(("Nums", Appended(parentTree["Nums"], new PdfNumber(key), form))));
        revision.Write(root, tree.With(("ParentTreeNextKey", new PdfNumber(key + 1))));
        var sheet = view.Dictionary(page)!;
        revision.Write(page, sheet.With(("Annots", Appended(sheet["Annots"], widget))));
        AddToForm(widget);
    }

    private void AddToForm(PdfReference widget)
    {
        var form = view.Dictionary(view.Catalog["AcroForm"]) ?? new PdfDictionary(new Dictionary<string, PdfValue>());
        var changed = form.With(("Fields", Appended(form["Fields"], widget)), ("SigFlags", new PdfNumber(SignatureFlags)));
        if (view.Catalog["AcroForm"] is PdfReference place)
            revision.Write(place, changed);
        else
            revision.Write(view.Root, view.Catalog.With(("AcroForm", revision.Write(changed))));
    }

    private static PdfDictionary Widget(
        SignatureOrder order, PdfReference signature, PdfReference page, Box box, PdfReference? looks, int key)
    {
        var entries = new Dictionary<string, PdfValue>
        {
            ["Type"] = new PdfName("Annot"),
            ["Subtype"] = new PdfName("Widget"),
            ["FT"] = new PdfName("Sig"),
            ["T"] = ValueWriter.Text(order.Field),
            ["TU"] = ValueWriter.Text(order.Label),
            ["F"] = new PdfNumber(Flags),
            ["P"] = page,
            ["Rect"] = box.ToArray(),
            ["StructParent"] = new PdfNumber(key),
            ["V"] = signature,
        };
        if (looks is not null)
            entries["AP"] = new PdfDictionary(new Dictionary<string, PdfValue> { ["N"] = looks });
        return new(entries);
    }

    private PdfArray Appended(PdfValue? list, params PdfValue[] more) =>
        new([.. list is PdfReference reference && view.Get(reference) is not PdfArray ? [reference] : view.Items(list), .. more]);
}
