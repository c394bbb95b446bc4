using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf.Archive;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>
/// Writes a report as a Word document in the layout of a profile, for offices that go on editing in a word processor. Lines and pages are
/// broken there, so both may differ a little from the PDF. The same record and profile give the same bytes.
/// </summary>
public static class DocxWriter
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Write(OfficialReport report, LayoutProfile profile)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // Identifiers of relations are random unless they are given.
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Of(profile);
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = DocxPage.Settings();
            main.AddNewPart<HeaderPart>("rId3").Header = DocxPage.Header(profile);
            WriteBody(main, report, new DocxContext(profile));
            var core = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(core, "rId2");
            WriteProperties(core, DocumentFacts.Of(report));
        }

        return StableZip.Of(stream.ToArray());
    }

    /// <summary>Element by element: the object tree of thousands of rows would take far more room than the file.</summary>
    private static void WriteBody(MainDocumentPart main, OfficialReport report, DocxContext context)
    {
        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new W.Document());
        writer.WriteStartElement(new W.Body());
        writer.WriteElement(new DocxHead(context).Table(report));
        foreach (var paragraph in new DocxTitle(context).Paragraphs(report).Concat(new DocxAddress(context).Paragraphs(report.AddressedTo)))
            writer.WriteElement(paragraph);
        new DocxBody(context, writer).Write(report.Body);
        writer.WriteElement(new DocxClosing(context).Table(report));
        // A document may not end with a table.
        writer.WriteElement(Word.Spacer(1));
        writer.WriteElement(DocxPage.Section(context.Profile, "rId3"));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteProperties(CoreFilePropertiesPart part, DocumentFacts facts)
    {
        var root = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dc + "title", facts.Title),
            new XElement(Dc + "language", DocumentFacts.Language));
        if (facts.CreatedAt is { } time)
        {
            var text = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            root.Add(((string[])["created", "modified"]).Select(name => new XElement(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), text)));
        }

        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }
}

/// <summary>What every part of the document is measured with.</summary>
internal sealed class DocxContext(LayoutProfile profile)
{
    public LayoutProfile Profile { get; } = profile;

    public TextStyles Styles { get; } = new(profile);

    public LineBreaker Breaker { get; } = new();

    /// <summary>Points.</summary>
    public double TextWidth { get; } = new PageFrame(profile).TextWidth;

    /// <summary>
    /// Points of the last line as a word processor breaks it: each line as full as it goes. The rules under boxes 2 and 5a are shares of it.
    /// </summary>
    public static double LastLine(string text, TextStyle style, double width)
    {
        var line = "";
        foreach (var word in CleanText.Of(text).Split([' ', '\n']))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            line = line.Length > 0 && style.Measure(longer) > width ? word : longer;
        }

        return style.Measure(line);
    }
}
