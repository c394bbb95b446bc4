using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Pdf.Archive;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace LySon.Reporting.UnitTests.Documents;

public partial class ArchiveTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";

    [Fact]
    public void The_metadata_claims_both_standards_and_describes_the_namespace_of_the_second()
    {
        using var pdf = Open(ReferenceReport.Build());
        var metadata = Metadata(pdf);
        Assert.Equal(("3", "A", "1"), (One(metadata, PdfA + "part"), One(metadata, PdfA + "conformance"), One(metadata, PdfUa + "part")));
        Assert.Equal((PdfUa.NamespaceName, "pdfuaid"), (One(metadata, Schema + "namespaceURI"), One(metadata, Schema + "prefix")));
        Assert.Equal("vi-VN", Assert.Single(metadata.Descendants(Dc + "language").Single().Descendants(Rdf + "li")).Value);
        Assert.All(metadata.Descendants(Dc + "title").Single().Descendants(Rdf + "li"), title =>
            Assert.Equal(ReferenceReport.Build().Title, title.Value));
    }

    [Fact]
    public void Dates_are_the_day_of_issue_in_vietnam_and_a_draft_has_none()
    {
        using var pdf = Open(ReferenceReport.Build());
        Assert.Equal("D:20211110000000+07'00'", pdf.Information.CreationDate);
        Assert.Equal("D:20211110000000+07'00'", pdf.Information.ModifiedDate);
        Assert.Equal("2021-11-10T00:00:00+07:00", One(Metadata(pdf), Xmp + "CreateDate"));
        Assert.Equal("2021-11-10T00:00:00+07:00", One(Metadata(pdf), Xmp + "ModifyDate"));
        Assert.Equal(One(Metadata(pdf), XName.Get("Producer", "http://ns.adobe.com/pdf/1.3/")), pdf.Information.Producer);

        using var draft = Open(ReferenceReport.Build() with { Number = null, IssuedOn = null });
        Assert.Null(draft.Information.CreationDate);
        Assert.Empty(Metadata(draft).Descendants().Where(element => element.Name.Namespace == Xmp));
    }

    [Fact]
    public void Any_title_is_the_same_in_the_metadata_and_the_information()
    {
        using var pdf = Open(ReferenceReport.Build() with { Abstract = "Số <liệu> & \"đảo\"\n ]]> 'Lý Sơn' \u0007😀" });
        Assert.Equal("Báo cáo số 576/BC-UBND: Số <liệu> & \"đảo\" ]]> 'Lý Sơn' 😀", pdf.Information.Title);
        Assert.All(Metadata(pdf).Descendants(Dc + "title").Descendants(Rdf + "li"), title =>
            Assert.Equal(pdf.Information.Title, title.Value));
    }

    [Fact]
    public void The_catalog_says_that_the_file_is_tagged_and_what_its_colours_mean()
    {
        using var pdf = Open(ReferenceReport.Build());
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal(BooleanToken.True, catalog.Get<DictionaryToken>(NameToken.Create("MarkInfo"),
            pdf.Structure.TokenScanner).Data["Marked"]);
        var intents = catalog.Get<ArrayToken>(NameToken.Create("OutputIntents"), pdf.Structure.TokenScanner);
        var intent = (DictionaryToken)Resolve(pdf, Assert.Single(intents.Data));
        Assert.Equal("GTS_PDFA1", ((NameToken)intent.Data["S"]).Data);
        var profile = Decode(pdf, intent.Data["DestOutputProfile"]).Span;
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile.Slice(12, 12)));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile.Slice(36, 4)));
        var tags = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(profile[128..])).Select(i => 132 + (12 * i)).ToList();
        Assert.Equal(9, tags.Count);
        foreach (var tag in tags)
        {
            var offset = BinaryPrimitives.ReadInt32BigEndian(profile[(tag + 4)..]);
            Assert.Equal(0, offset % 4);
            Assert.InRange(offset + BinaryPrimitives.ReadInt32BigEndian(profile[(tag + 8)..]), offset + 12, profile.Length);
        }
    }

    [Fact]
    public void Bookmarks_are_the_title_and_the_headings_with_their_pages()
    {
        using var pdf = Open(ReferenceReport.Build() with
        {
            Body = [.. ReferenceReport.Build().Body.SkipLast(1), new Heading("6.1. Của huyện", Level: 2), new Paragraph("Hết")],
        });
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var root = Assert.Single(bookmarks.Roots);
        Assert.Equal(pdf.Information.Title, root.Title);
        Assert.Equal(["1.", "2.", "3.", "4.", "5.", "6."], root.Children.Select(node => node.Title[..2]));
        Assert.Equal("6.1. Của huyện", Assert.Single(root.Children[^1].Children).Title);
        var last = Assert.IsType<DocumentBookmarkNode>(root.Children[^1]);
        Assert.Contains("Kiến nghị, đề xuất", pdf.GetPage(last.PageNumber).Text, StringComparison.Ordinal);
        Assert.Equal(last.PageNumber, pdf.NumberOfPages);
    }

    [Fact]
    public void An_end_of_line_stands_before_every_endstream()
    {
        var bytes = PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build()),
            [new Attachment("a.txt", "text/plain", "Chữ", null, new byte[3])]);
        var text = Encoding.Latin1.GetString(bytes);
        var streams = StreamStart().Matches(text);
        Assert.Equal(streams.Count, Regex.Count(text, "\nendstream\nendobj\n"));
        Assert.Contains(streams, stream => stream.Value.Contains("/ObjStm", StringComparison.Ordinal));
        Assert.Contains(streams, stream => stream.Value.Contains("/XRef", StringComparison.Ordinal));
        Assert.All(streams, stream => Assert.Equal("\nendstream", text.Substring(
            stream.Index + stream.Length + int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture), 10)));
    }

    [Fact]
    public void The_files_identifier_comes_from_its_content()
    {
        string Identifier(OfficialReport report) =>
            IdentifierEntry().Match(Encoding.Latin1.GetString(PdfWriter.Write(ArrangedPages.Arrange(report)))).Groups[1].Value;
        Assert.Equal(32, Identifier(ReferenceReport.Build()).Length);
        Assert.Equal(Identifier(ReferenceReport.Build()), Identifier(ReferenceReport.Build()));
        Assert.NotEqual(Identifier(ReferenceReport.Build()), Identifier(ReferenceReport.Build() with { Number = 577 }));
    }

    [Fact]
    public void Attached_files_come_back_with_their_type_purpose_and_checksum()
    {
        var json = Encoding.UTF8.GetBytes("{\"số\": 576}");
        var modified = new DateTimeOffset(2021, 11, 10, 8, 30, 0, TimeSpan.FromHours(7));
        using var pdf = PdfDocument.Open(PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build()),
        [
            new Attachment("số liệu.json", "application/json", "Số liệu của báo cáo", modified, json),
            new Attachment("bang.xlsx", "application/x y#1", "Bảng", null, new byte[10]),
        ]));
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal(["bang.xlsx", "số liệu.json"], files.Select(file => file.Name));
        Assert.Equal(json, files[1].Memory.ToArray());

        var associated = pdf.Structure.Catalog.CatalogDictionary.Get<ArrayToken>(NameToken.Create("AF"), pdf.Structure.TokenScanner);
        Assert.Equal(2, associated.Data.Count);
        var specification = (DictionaryToken)Resolve(pdf, associated.Data[1]);
        Assert.Equal("Data", ((NameToken)specification.Data["AFRelationship"]).Data);
        Assert.Equal(["số liệu.json", "số liệu.json", "Số liệu của báo cáo"],
            new[] { "F", "UF", "Desc" }.Select(key => Text(specification.Data[key])));
        var stream = (StreamToken)Resolve(pdf, ((DictionaryToken)specification.Data["EF"]).Data["UF"]);
        Assert.Equal("application/json", ((NameToken)stream.StreamDictionary.Data["Subtype"]).Data);
        var parameters = (DictionaryToken)stream.StreamDictionary.Data["Params"];
        Assert.Equal(json.Length, ((NumericToken)parameters.Data["Size"]).Int);
        Assert.Equal(MD5.HashData(json), ((HexToken)parameters.Data["CheckSum"]).Bytes.ToArray());
        Assert.Equal("D:20211110083000+07'00'", Text(parameters.Data["ModDate"]));
    }

    [Fact]
    public void Two_attachments_of_one_name_are_refused()
    {
        var attachment = new Attachment("a.json", "application/json", "", null, default);
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build()), [attachment, attachment]));
    }

    private static PdfDocument Open(OfficialReport report) => PdfDocument.Open(PdfWriter.Write(ArrangedPages.Arrange(report)));

    private static XDocument Metadata(PdfDocument pdf)
    {
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        using var bytes = new MemoryStream(metadata!.GetXmlBytes().ToArray());
        return XDocument.Load(bytes);
    }

    private static string One(XDocument metadata, XName name) => Assert.Single(metadata.Descendants(name)).Value;

    private static string Text(IToken token) => token is HexToken hex ? hex.Data : ((StringToken)token).Data;

    private static IToken Resolve(PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;

    private static ReadOnlyMemory<byte> Decode(PdfDocument pdf, IToken token) =>
        ((StreamToken)Resolve(pdf, token)).Decode(DefaultFilterProvider.Instance);

    [GeneratedRegex(@"\d+ 0 obj\n<</Length (\d+)[^\n]*>>\nstream\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex("/ID\\[<([0-9A-F]*)>")]
    private static partial Regex IdentifierEntry();
}
