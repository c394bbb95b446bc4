using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Documents.Pdf.Archive;
using LySon.Reporting.IntegrationTests.Fixture;
using LySon.Reporting.UnitTests.Documents;

namespace LySon.Reporting.IntegrationTests.Reports.Printing;

/// <summary>Readers that share no code with the portal find nothing to complain about.</summary>
public sealed class IndependentReaderTests
{
    public static TheoryData<string> Documents => [.. Samples.Keys];

    private static readonly Attachment Data = new(
        "số liệu.json", "application/json", "Số liệu của báo cáo", new DateTimeOffset(2021, 11, 10, 8, 0, 0, TimeSpan.FromHours(7)),
        "{\"a\": 1}"u8.ToArray());

    private static readonly Dictionary<string, OfficialReport> Samples = new()
    {
        ["reference"] = ReferenceReport.Build(),
        ["draft"] = ReferenceReport.Build() with { Number = null, IssuedOn = null, AddressedTo = ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"] },
        ["rows"] = ReferenceReport.Build() with
        {
            Body = [DirectiveTable.Of(Enumerable.Range(0, 300).Select(i => ReferenceReport.Directives[i % 11])), new Paragraph("Hết")],
        },
        ["annex"] = AnnexSamples.WithAppendices(AnnexSamples.Narrow, AnnexSamples.Wide, new("Tổng hợp", [AnnexSamples.Totalled(13)])) with
        {
            Urgency = DeliveryUrgency.Express,
            Circulation = Circulation.Internal,
            Contact = AnnexSamples.Contact,
            Verification = AnnexSamples.Verification,
        },
        ["one page"] = ReferenceReport.Build() with { Body = [new Heading("1. Mục"), new Bullet("Một"), new Bullet("Hai")] },
    };

    [Theory, MemberData(nameof(Documents))]
    public async Task Qpdf_finds_the_file_sound(string name)
    {
        var (exitCode, output) = await Tool.RunAsync("qpdf", "qpdf", "--check", await FileAsync(name));
        Assert.True(exitCode == 0, output);
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Ghostscript_draws_every_page_without_a_word(string name) =>
        Assert.Equal(
            (0, ""), await Tool.RunAsync("gs", "ghostscript", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", await FileAsync(name)));

    [Theory, MemberData(nameof(Documents))]
    public async Task Mupdf_reads_the_text_of_every_page(string name)
    {
        var (exitCode, output) = await Tool.RunAsync("mutool", "mupdf-tools", "draw", "-q", "-F", "txt", await FileAsync(name));
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("error", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Lê Văn Ninh", output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Poppler_reads_the_structure_as_the_text_of_the_report(string name)
    {
        var (exitCode, output) = await Tool.RunAsync("pdfinfo", "poppler-utils", "-struct-text", await FileAsync(name));
        Assert.Equal(0, exitCode);
        // Text stands between quotation marks on lines of its own.
        var text = output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('"')).Select(line => line[1..^1]);
        Assert.Equal(string.Join(' ', ReportText.Words(ReportText.Of(Printed(Samples[name])))),
            string.Join(' ', text.SelectMany(ReportText.Words)));
        Assert.Equal(Samples[name].Body.Concat(Samples[name].Appendices.SelectMany(appendix => appendix.Blocks)).OfType<Table>()
            .Sum(table => table.Rows.Count + (table.Total is null ? 1 : 2) + (table.Note is null ? 0 : 1)),
            output.Split('\n').Count(line => line.Trim() == "TR"));
        Assert.Contains("Document", output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Poppler_finds_the_file_tagged_and_all_fonts_embedded_with_their_characters(string name)
    {
        var file = await FileAsync(name);
        Assert.Matches("Tagged: +yes", (await Tool.RunAsync("pdfinfo", "poppler-utils", file)).Output);
        var fonts = (await Tool.RunAsync("pdffonts", "poppler-utils", file)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches("CID TrueType +Identity-H +yes yes yes", font));
    }

    [Fact]
    public async Task The_attached_file_is_found_and_comes_out_as_it_went_in()
    {
        var file = await FileAsync("reference");
        Assert.Contains("1 embedded files", (await Tool.RunAsync("pdfdetach", "poppler-utils", "-list", file)).Output,
            StringComparison.Ordinal);
        var target = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.json");
        await Tool.RunAsync("pdfdetach", "poppler-utils", "-save", "1", "-o", target, file);
        Assert.Equal("{\"a\": 1}", await File.ReadAllTextAsync(target));
        var (_, listed) = await Tool.RunAsync("qpdf", "qpdf", "--list-attachments", "--verbose", file);
        Assert.Contains("application/json", listed, StringComparison.Ordinal);
        Assert.Contains("2021", listed, StringComparison.Ordinal);
    }

    /// <summary>The record as printed: the layout ends the body with "./.".</summary>
    private static OfficialReport Printed(OfficialReport report) => report.Body[^1] switch
    {
        Paragraph last => report with { Body = [.. report.Body.SkipLast(1), new Paragraph(last.Text.TrimEnd('.', '/') + "./.")] },
        Bullet last => report with { Body = [.. report.Body.SkipLast(1), new Bullet(last.Text + "./.")] },
        _ => report,
    };

    private static async Task<string> FileAsync(string name)
    {
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, PdfWriter.Write(OfficialLayout.Arrange(Samples[name], LayoutProfile.Decree30), [Data]));
        return file;
    }
}
