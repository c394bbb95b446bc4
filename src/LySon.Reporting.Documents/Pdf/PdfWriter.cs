using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Pdf.Archive;
using LySon.Reporting.Documents.Pdf.Objects;
using LySon.Reporting.Documents.Pdf.Structure;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// Writes arranged pages as an archival and accessible PDF (PDF/A-3a, PDF/UA-1): embedded subset fonts, tags, metadata, bookmarks and
/// attached files. The same pages and attachments give the same bytes, in any process and time zone. Dates are the report's day of issue; a
/// draft has none.
/// </summary>
public static class PdfWriter
{
    public static byte[] Write(ArrangedDocument document, IReadOnlyList<Attachment>? attachments = null)
    {
        using var stream = new ChunkedStream();
        Write(document, stream, attachments);
        return stream.ToArray();
    }

    /// <param name="target">Written forwards only; it need not seek, and stays open.</param>
    public static void Write(ArrangedDocument document, Stream target, IReadOnlyList<Attachment>? attachments = null) =>
        Write(document.Content, Pages(document), target, attachments ?? []);

    /// <summary>The same while the pages are still being made: each is written as soon as it is finished, and not kept.</summary>
    /// <param name="arrange">Hands over the pages in turn.</param>
    /// <param name="tagged">Without tags it is not what its metadata claims: a benchmark shows by it what they cost.</param>
    internal static void Write(PrintedContent content, Action<Action<ArrangedPage>> arrange, Stream target,
        IEnumerable<Attachment> attachments, bool tagged = true)
    {
        using var file = new PdfFile(target);
        var structure = tagged ? new StructureTree(content) : null;
        var facts = DocumentFacts.Of(content.Title, content.IssuedOn);
        var bookmarks = new Bookmarks(file, content);
        var pages = new PdfPages(file, structure);
        var labels = new PageLabels();
        arrange(page =>
        {
            pages.Write(page);
            bookmarks.Visit(page);
            labels.Visit(page);
        });
        var tree = pages.End();
        var catalog = new PdfBuffer().Add("<</Type/Catalog/Pages "u8).Add(tree).Add(" 0 R/Outlines "u8)
            .Add(bookmarks.Write(pages.Numbers)).Add(" 0 R/Metadata "u8)
            .Add(file.WritePlainStream(XmpPacket.Write(facts), "/Type/Metadata/Subtype/XML")).Add(" 0 R"u8);
        if (structure is not null)
        {
            structure.Complete();
            catalog.Add("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Add(new StructureWriter(file, pages.Numbers).Write(structure))
                .Add(" 0 R"u8);
        }

        catalog.Add(labels.Entry()).Add("/OutputIntents["u8).Add(WriteIntent(file)).Add(" 0 R]"u8)
            .Add(new AttachmentWriter(file).Write(attachments))
            .Add($"/Lang({DocumentFacts.Language})/ViewerPreferences<</DisplayDocTitle true>>>>");
        file.End(file.Write(catalog.Written), WriteInformation(file, facts));
    }

    /// <summary>Says what the colours mean: sRGB (ISO 19005-3, 6.2.3).</summary>
    private static int WriteIntent(PdfFile file)
    {
        var profile = file.WriteStream(SrgbProfile.Bytes, "/N 3");
        var body = new PdfBuffer().Add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier("u8).Add(SrgbProfile.Name)
            .Add(")/Info("u8).Add(SrgbProfile.Name).Add(")/RegistryName(http://www.color.org)/DestOutputProfile "u8).Add(profile)
                .Add(" 0 R>>"u8);
        return file.Write(body.Written);
    }

    private static Action<Action<ArrangedPage>> Pages(ArrangedDocument document) => finish =>
    {
        foreach (var page in document.Pages)
            finish(page);
    };

    private static int WriteInformation(PdfFile file, DocumentFacts facts)
    {
        var dates = facts.CreatedAt is { } time ? $"/CreationDate{PdfText.Date(time)}/ModDate{PdfText.Date(time)}" : "";
        return file.Write($"<</Title{PdfText.Of(facts.Title)}/Producer({DocumentFacts.Producer}){dates}>>");
    }
}
