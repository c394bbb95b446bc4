using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Pdf.Archive;
using LySon.Reporting.Documents.Pdf.Structure;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// Writes arranged pages as an archival and accessible PDF (PDF/A-3a, PDF/UA-1): embedded subset fonts, tags, metadata, bookmarks and attached files.
/// The same pages and attachments give the same bytes, in any process and time zone. Dates are the report's day of issue; a draft has none.
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
        Write(document, target, attachments ?? [], new StructureTree(document.Report));

    /// <summary>The same without tags, no longer what its metadata claims: a benchmark shows by it what the tags cost.</summary>
    internal static void WriteUntagged(ArrangedDocument document, Stream target) => Write(document, target, [], structure: null);

    private static void Write(ArrangedDocument document, Stream target, IReadOnlyList<Attachment> attachments, StructureTree? structure)
    {
        using var file = new PdfFile(target);
        var facts = DocumentFacts.Of(document.Report);
        var (tree, pages) = WritePages(document, file, structure);
        var catalog = new PdfBuffer().Add("<</Type/Catalog/Pages "u8).Add(tree).Add(" 0 R/Outlines "u8)
            .Add(new Bookmarks(file, pages).Write(document)).Add(" 0 R/Metadata "u8)
            .Add(file.WritePlainStream(XmpPacket.Write(facts), "/Type/Metadata/Subtype/XML")).Add(" 0 R"u8);
        if (structure is not null)
        {
            structure.Complete();
            catalog.Add("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Add(new StructureWriter(file, pages).Write(structure)).Add(" 0 R"u8);
        }

        catalog.Add("/OutputIntents["u8).Add(WriteIntent(file)).Add(" 0 R]"u8)
            .Add(new AttachmentWriter(file).Write(attachments))
            .Add($"/Lang({DocumentFacts.Language})/ViewerPreferences<</DisplayDocTitle true>>>>");
        file.End(file.Write(catalog.Written), WriteInformation(file, facts));
    }

    private static (int Tree, List<int> Pages) WritePages(ArrangedDocument document, PdfFile file, StructureTree? structure)
    {
        var fonts = new PdfFonts(file);
        var tree = file.Reserve();
        var content = new PageContent(fonts, structure);
        var pages = new List<int>(document.Pages.Count);
        var body = new PdfBuffer();
        foreach (var page in document.Pages)
        {
            var stream = file.WriteStream(content.Of(page));
            body.Clear();
            body.Add("<</Type/Page/Parent "u8).Add(tree).Add(" 0 R/MediaBox[0 0 "u8).Add(page.Width).Add(" "u8).Add(page.Height)
                .Add("]/Resources "u8).Add(fonts.Resources).Add(" 0 R/Contents "u8).Add(stream).Add(" 0 R/Tabs/S"u8);
            if (structure is not null)
                body.Add("/StructParents "u8).Add(pages.Count);
            pages.Add(file.Write(body.Add(">>"u8).Written));
        }

        fonts.Write();
        body.Clear();
        body.Add("<</Type/Pages/Count "u8).Add(pages.Count).Add("/Kids["u8);
        foreach (var page in pages)
            body.Add(page).Add(" 0 R "u8);
        return (file.Write(tree, body.Add("]>>"u8).Written), pages);
    }

    /// <summary>Says what the colours mean: sRGB (ISO 19005-3, 6.2.3).</summary>
    private static int WriteIntent(PdfFile file)
    {
        var profile = file.WriteStream(SrgbProfile.Bytes, "/N 3");
        var body = new PdfBuffer().Add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier("u8).Add(SrgbProfile.Name)
            .Add(")/Info("u8).Add(SrgbProfile.Name).Add(")/RegistryName(http://www.color.org)/DestOutputProfile "u8).Add(profile).Add(" 0 R>>"u8);
        return file.Write(body.Written);
    }

    private static int WriteInformation(PdfFile file, DocumentFacts facts)
    {
        var dates = facts.CreatedAt is { } time ? $"/CreationDate{PdfText.Date(time)}/ModDate{PdfText.Date(time)}" : "";
        return file.Write($"<</Title{PdfText.Of(facts.Title)}/Producer({DocumentFacts.Producer}){dates}>>");
    }
}
