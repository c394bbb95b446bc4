using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
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

    // Relations of the parts.
    private const string Header = "rId3";
    private const string ContactFooter = "rId4";
    private const string EmptyFooter = "rId5";

    /// <remarks>
    /// An address to check the document at (<see cref="OfficialReport.Verification"/>) is left out: what an office goes on editing is not
    /// what the address vouches for.
    /// </remarks>
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
            main.AddNewPart<HeaderPart>(Header).Header = DocxPage.Header(profile);
            if (Contact(report).Count > 0)
            {
                main.AddNewPart<FooterPart>(ContactFooter).Footer = DocxPage.Footer(Contact(report), profile);
                main.AddNewPart<FooterPart>(EmptyFooter).Footer = DocxPage.Footer([], profile);
            }

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
        new DocxBody(context, writer).Write(ClosingMark.Close(report.Body), keepsEnd: true);
        writer.WriteElement(new DocxClosing(context).Table(report));
        var hasFooter = Contact(report).Count > 0;
        var section = DocxPage.Section(context.Profile, Header, hasFooter ? ContactFooter : null);
        for (var i = 0; i < report.Appendices.Count; i++)
        {
            EndSection(writer, section);
            section = WriteAppendix(writer, report, i, context.Profile, hasFooter ? EmptyFooter : null);
        }

        // A document may not end with a table.
        writer.WriteElement(Wml.Spacer(1));
        writer.WriteElement(section);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Returns the properties of the appendix' own section, which stand at its end.</summary>
    private static W.SectionProperties WriteAppendix(
        OpenXmlWriter writer, OfficialReport report, int index, LayoutProfile profile, string? footer)
    {
        var appendix = report.Appendices[index];
        var landscape = AppendixLayout.IsLandscape(appendix, profile, new TextStyles(profile));
        writer.WriteElement(Wml.Paragraph(DocxStyles.AppendixLabel, AppendixText.Label(report, index)));
        if (appendix.Title.Length > 0)
            writer.WriteElement(Wml.Paragraph(DocxStyles.AppendixTitle, AppendixText.Title(report, index)));
        writer.WriteElement(Wml.Paragraph(DocxStyles.AppendixNote, AppendixText.Note(report)));
        // Text brings its own distance, a table does not.
        writer.WriteElement(Wml.Spacer(
            Math.Max(1, profile.SpaceAfterTitlePt - (appendix.Blocks is [Table, ..] ? 0 : profile.ParagraphGapPt))));
        new DocxBody(new DocxContext(profile, landscape), writer).Write(appendix.Blocks, keepsEnd: false);
        return DocxPage.Section(profile, Header, footer, landscape, restarts: true);
    }

    private static void EndSection(OpenXmlWriter writer, W.SectionProperties section)
    {
        var last = Wml.Spacer(1);
        last.ParagraphProperties!.SectionProperties = section;
        writer.WriteElement(last);
    }

    private static IReadOnlyList<string> Contact(OfficialReport report) => report.Contact?.Lines() ?? [];

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
            root.Add(((string[])["created", "modified"]).Select(name => new XElement(
                Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), text)));
        }

        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }
}

/// <summary>What every part of the document is measured with.</summary>
internal sealed class DocxContext(LayoutProfile profile, bool landscape = false)
{
    public LayoutProfile Profile { get; } = profile;

    public TextStyles Styles { get; } = new(profile);

    public LineBreaker Breaker { get; } = new();

    /// <summary>Points.</summary>
    public double TextWidth { get; } = new PageFrame(profile, landscape).TextWidth;

    /// <summary>
    /// Points of the last line as a word processor breaks it: each line as full as it goes. The rules under boxes 2 and 5a are shares of
    /// it.
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
