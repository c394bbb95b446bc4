using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LySon.Reporting.Documents.Docx;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.UnitTests.Documents;

public class WordTests
{
    private static readonly OfficialReport Reference = ReferenceReport.Build() with
    {
        AddressedTo =
        ["Ủy ban nhân dân tỉnh", "Sở Thông tin và Truyền thông"]
    };

    public static TheoryData<string> Names => [.. Reports.Keys];

    private static readonly Dictionary<string, OfficialReport> Reports = new()
    {
        ["reference"] = ReferenceReport.Build(),
        ["two addressees"] = Reference,
        ["long names"] = Reference with
        {
            SuperiorBody = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
            IssuingBody = ["BAN QUẢN LÝ KHU BẢO TỒN BIỂN VÀ PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG HUYỆN ĐẢO LÝ SƠN"],
            Symbol = "BC-BQLKBTB&PTDLCĐ",
        },
        ["legal bases and levels"] = Reference with
        {
            Body =
            [
                new LegalBasis("Căn cứ Luật Tổ chức chính quyền địa phương"), new LegalBasis("Căn cứ Nghị định số 30/2020/NĐ-CP"),
                new Heading("Phần I\nKẾT QUẢ", Look: HeadingLook.Part),
                new Heading("I. Công tác chỉ đạo", Level: 2, Look: HeadingLook.Section),
            ],
        },
        ["draft"] = Reference with { Number = null, IssuedOn = null, AddressedTo = ["Sở Thông tin và Truyền thông"] },
        ["stamps, address and appendices"] = AnnexSamples.WithAppendices(AnnexSamples.Narrow, AnnexSamples.Wide) with
        {
            Urgency = DeliveryUrgency.Express,
            Circulation = Circulation.ReturnAfterReading,
            Contact = AnnexSamples.Contact,
            Verification = AnnexSamples.Verification,
        },
        ["ends with a table"] = Reference with
        {
            Body = [VenueTable.Of([new("Nhóm", 1, null)])],
            Urgency = DeliveryUrgency.Urgent,
            Symbol = "BC-BQLKBTB&PTDLCĐ"
        },
        ["nothing in it"] = Reference with { IssuingBody = [], Abstract = "", Body = [], Recipients = [], Signature = new([], "") },
        ["tables side by side"] =
            Reference with
            {
                Body = [VenueTable.Of([]), DirectiveTable.Of(ReferenceReport.Directives),
            VenueTable.Of([new("Nhóm", 1, null)])]
            },
        ["characters that XML has not"] =
            Reference with { Body = [new Paragraph("Một\u0007 hai \uFFFE ba \uD800 bốn\nnăm <&> 😀"), new Heading("1.1. Mục", Level: 7)] },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_is_valid_and_the_same_each_time(string name)
    {
        var bytes = DocxWriter.Write(Reports[name], LayoutProfile.Decree30);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(bytes, DocxWriter.Write(Reports[name], LayoutProfile.Decree30));
    }

    [Fact]
    public void The_text_is_the_reports_in_reading_order()
    {
        var text = Read(Reference, body => string.Join(' ', body.Descendants<W.Paragraph>().Select(Text).SelectMany(ReportText.Words)));
        Assert.Equal(ReportText.Of(Reference), text);
    }

    [Fact]
    public void An_appendix_is_a_section_that_is_numbered_from_one_and_turned_where_its_table_needs_it()
    {
        var sections = Read(Reports["stamps, address and appendices"], body => body.Descendants<W.SectionProperties>().ToList());
        Assert.Equal([null, 1, 1], sections.Select(section => section.GetFirstChild<W.PageNumberType>()?.Start?.Value));
        Assert.Equal([11906u, 11906u, 16838u], sections.Select(section => section.GetFirstChild<W.PageSize>()!.Width!.Value));
        Assert.Equal(["rId4", "rId5", "rId5"], sections.Select(section => section.GetFirstChild<W.FooterReference>()!.Id!.Value));
        var text = Read(Reports["stamps, address and appendices"], body => string.Join('\n', body.Descendants<W.Paragraph>().Select(Text)));
        Assert.Contains("HỎA TỐC\n", text, StringComparison.Ordinal);
        Assert.Contains("Phụ lục II\nKẾT QUẢ CÀI ĐẶT ỨNG DỤNG THEO TỪNG XÃ, PHƯỜNG, THỊ TRẤN\n(Kèm theo Báo cáo số 576/BC-UBND", text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Mã kiểm tra", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_and_looks_come_from_the_profile()
    {
        var profile = LayoutProfile.Decree30 with { LeftMarginMm = 35, BodyPt = 13, FirstLineIndentMm = 10 };
        using var document = Open(Reference, profile);
        var section = document.MainDocumentPart!.Document!.Body!.Elements<W.SectionProperties>().Single();
        Assert.Equal((11906u, 1984u), (section.GetFirstChild<W.PageSize>()!.Width!.Value,
            section.GetFirstChild<W.PageMargin>()!.Left!.Value));
        Assert.NotNull(section.GetFirstChild<W.TitlePage>());
        var body = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Single(style => style.StyleName!.Val == "Nội dung");
        Assert.Equal(("26", "567"), (body.StyleRunProperties!.FontSize!.Val!.Value,
            body.StyleParagraphProperties!.Indentation!.FirstLine!.Value));
        Assert.Contains("PAGE", document.MainDocumentPart.HeaderParts.Single().Header!.Descendants<W.SimpleField>()
            .Single().Instruction!.Value, StringComparison.Ordinal);
        Assert.Equal("vi-VN", document.MainDocumentPart.StyleDefinitionsPart.Styles!.Descendants<W.Languages>().First().Val!.Value);
        Assert.Equal(Reference.Title, document.PackageProperties.Title);
    }

    [Fact]
    public void Headers_repeat_low_rows_stay_whole_and_the_signature_stays_with_the_last_paragraph() => Read(Reference, body =>
    {
        var table = body.Elements<W.Table>().ElementAt(1);
        var rows = table.Elements<W.TableRow>().ToList();
        Assert.Single(rows, row => row.Descendants<W.TableHeader>().Any());
        Assert.InRange(rows.Count(row => row.Descendants<W.CantSplit>().Any()), 2, rows.Count - 2);
        var closing = body.Elements<W.Paragraph>().Single(paragraph => Text(paragraph).EndsWith("./.", StringComparison.Ordinal));
        Assert.NotNull(closing.ParagraphProperties!.KeepNext);
        Assert.Contains(body.Elements<W.Table>().Last().Descendants<W.CantSplit>(), _ => true);
        return 0;
    });

    [Fact]
    public void The_package_bears_no_time_and_no_chance()
    {
        using var archive = new ZipArchive(new MemoryStream(DocxWriter.Write(Reference, LayoutProfile.Decree30)));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    private static string Text(W.Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(element => element switch { W.Text text => text.Text, W.Break => "\n", _ => "" }));

    private static WordprocessingDocument Open(OfficialReport report, LayoutProfile profile) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(report, profile)), isEditable: false);

    private static T Read<T>(OfficialReport report, Func<W.Body, T> read)
    {
        using var document = Open(report, LayoutProfile.Decree30);
        return read(document.MainDocumentPart!.Document!.Body!);
    }
}
