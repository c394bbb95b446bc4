using LySon.Reporting.Documents.Reading.Contents;
using LySon.Reporting.Documents.Reading.Objects;
using LySon.Reporting.Documents.Reading.Unpacking;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Copies;

/// <summary>
/// Some pages of a file in a file of their own, with nothing in it but what their text and lines need. A reader that repairs, searches and
/// recurses finds nothing to repair, to search or to recurse in.
/// </summary>
internal sealed class PageCopies
{
    private const int MostForms = 5000;

    private readonly LooseFile source;
    private readonly UnpackBudget left;
    private readonly CopyFile file = new();
    private readonly ResourceCopy resources;
    private readonly PdfReference tree;
    private readonly List<PdfReference> pages = [];
    private readonly List<(ContentUse Use, CopiedResources With)> drawn = [];
    private readonly Dictionary<PdfStream, PdfReference> forms = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<PdfStream> waiting = [];

    /// <param name="left">What all streams of the file may still unpack to.</param>
    public PageCopies(LooseFile source, UnpackBudget left)
    {
        (this.source, this.left) = (source, left);
        resources = new(source, file, left, Form);
        tree = file.Reserve();
    }

    public int Count => pages.Count;

    /// <summary>Bytes of the pages' instructions.</summary>
    public long Size { get; private set; }

    public void Add(PageSource page)
    {
        var content = Content(page);
        var use = ContentUse.Of(content);
        var with = resources.Of(page.Entries.GetValueOrDefault("Resources"));
        var entries = source.Plain(new(page.Entries), "MediaBox", "CropBox", "Rotate", "UserUnit");
        entries["Type"] = new PdfName("Page");
        entries["Parent"] = tree;
        entries["Resources"] = with.Place;
        entries["Contents"] = file.WriteStream(file.Reserve(), new(new Dictionary<string, PdfValue>()), content);
        pages.Add(file.Write(new PdfDictionary(entries)));
        drawn.Add((use, with));
        Size += content.Length;
    }

    /// <param name="most">Tokens that may be drawn.</param>
    /// <returns>The file, and how many tokens are drawn in it.</returns>
    /// <exception cref="UnreadablePdfException">Forms that draw themselves, or more to draw than there may be.</exception>
    public (byte[] File, long Tokens) End(long most)
    {
        var calls = new FormCalls();
        foreach (var (name, form) in drawn.SelectMany(d => d.With.Forms))
            calls.Named(name, form);
        while (waiting.TryDequeue(out var form))
            Write(form, calls);
        var tokens = drawn.Sum(d => calls.Page(d.Use, d.With.Forms));
        if (tokens > most)
            throw UnreadablePdfException.TooComplex();
        file.Write(tree, new PdfDictionary(new Dictionary<string, PdfValue>
        {
            ["Type"] = new PdfName("Pages"), ["Kids"] = new PdfArray([.. pages]), ["Count"] = new PdfNumber(pages.Count),
        }));
        var root = file.Write(new PdfDictionary(new Dictionary<string, PdfValue> { ["Type"] = new PdfName("Catalog"), ["Pages"] = tree }));
        return (file.End(root), tokens);
    }

    private PdfReference Form(PdfStream form)
    {
        if (forms.TryGetValue(form, out var place))
            return place;
        if (forms.Count == MostForms)
            throw UnreadablePdfException.TooComplex();
        waiting.Enqueue(form);
        return forms[form] = file.Reserve();
    }

    private void Write(PdfStream form, FormCalls calls)
    {
        var content = source.Data(form, left);
        var use = ContentUse.Of(content);
        var entries = source.Plain(form.Dictionary, "BBox", "Matrix");
        entries["Type"] = new PdfName("XObject");
        entries["Subtype"] = new PdfName("Form");
        var with = form.Dictionary["Resources"] is { } own ? resources.Of(own) : null;
        if (with is not null)
            entries["Resources"] = with.Place;
        calls.Add(forms[form].Number, use, with?.Forms ?? new Dictionary<string, int>());
        file.WriteStream(forms[form], new(entries), content);
    }

    private byte[] Content(PageSource page)
    {
        var value = source.Get(page.Entries.GetValueOrDefault("Contents"));
        var streams = value is PdfArray list ? list.Items.Select(source.Get).OfType<PdfStream>().ToList() : value is PdfStream one
            ? [one] : [];
        if (streams.Count == 1)
            return source.Data(streams[0], left);
        using var content = new MemoryStream();
        foreach (var stream in streams)
        {
            content.Write(source.Data(stream, left));
            content.WriteByte((byte)'\n');
            if (content.Length > left.Largest)
                throw UnreadablePdfException.UnpacksTooLarge();
        }

        return content.ToArray();
    }
}
