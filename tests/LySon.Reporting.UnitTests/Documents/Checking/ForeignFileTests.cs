using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Syntax;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LySon.Reporting.UnitTests.Documents.Checking;

/// <summary>Files that this product did not make: other programs' documents, and what is no document at all.</summary>
public class ForeignFileTests
{
    [Fact]
    public void Another_typeface_is_found_and_every_missing_component_named()
    {
        var findings = Linted.Findings(
            Document((builder, page) => page.AddText("SO LIEU", 12, new PdfPoint(100, 700),
            builder.AddStandard14Font(Standard14Font.Helvetica))));
        Assert.Contains(findings, finding => finding is { Rule: "Phông chữ", Found: "Helvetica ở “SO LIEU”" });
        Assert.Contains("Ô số 1", findings.Where(finding => finding.Rule == "Thành phần thể thức").Select(finding => finding.Box));
    }

    [Fact]
    public void Text_that_is_not_black_is_found()
    {
        var findings = Linted.Findings(Document((builder, page) =>
        {
            page.SetTextAndFillColor(200, 0, 0);
            page.AddText("Nội dung", 14, new PdfPoint(100, 700), builder.AddTrueTypeFont(Face()));
        }));
        Assert.Contains(findings, finding => finding is { Rule: "Màu chữ", Found: "“Nội dung” không phải màu đen" });
        Assert.DoesNotContain(findings, finding => finding.Rule == "Phông chữ");
    }

    [Fact]
    public void Turned_text_and_a_dashed_rule_are_found()
    {
        var findings = Linted.Findings(
            Raw("BT /F1 13 Tf 1 0 0 1 300 700 Tm (Doc lap - Tu do - Hanh phuc) Tj 0 1 -1 0 100 300 Tm (Xoay) Tj ET [3 2] 0 d 300 694 m "
            + "450 694 l S"));
        Assert.Contains(findings, finding => finding is { Rule: "Hướng chữ", Found: "“Xoay” bị xoay" });
        Assert.Contains(findings, finding => finding is { Rule: "Đường kẻ dưới Tiêu ngữ", Found: "nét đứt" });
    }

    [Fact]
    public void What_cannot_be_read_is_refused_in_one_sentence()
    {
        Assert.Equal("Tệp rỗng, không có gì để kiểm tra.", Refusal([]));
        Assert.Equal("Tệp này không phải là tệp PDF.", Refusal("PK\u0003\u0004 word/document.xml"u8.ToArray()));
        Assert.Contains("bị hỏng", Refusal("%PDF-1.7\nkhông còn gì"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("bản quét ảnh", Refusal(Document((_, _) => { })), StringComparison.Ordinal);
        Assert.Contains("mật khẩu", Refusal(Encrypted()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read_whole()
    {
        using var endless = new EndlessStream();
        Assert.Contains("50 MB", Assert.Throws<UnreadablePdfException>(() => LayoutLinter.Check(endless)).Message,
            StringComparison.Ordinal);
        Assert.InRange(endless.Given, 50L << 20, 51L << 20);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused_or_read_but_never_an_error()
    {
        var whole = LySon.Reporting.Documents.Pdf.PdfWriter.Write(Linted.Arrange(Linted.Report));
        for (var length = 10; length < whole.Length; length += whole.Length / 40)
        {
            var cut = whole[..length];
            if (Record.Exception(() => Linted.Findings(cut)) is { } failure)
                Assert.IsType<UnreadablePdfException>(failure);
        }
    }

    private static string Refusal(byte[] file) => Assert.Throws<UnreadablePdfException>(() => Linted.Findings(file)).Message;

    private static byte[] Document(Action<PdfDocumentBuilder, PdfPageBuilder> fill)
    {
        using var builder = new PdfDocumentBuilder();
        fill(builder, builder.AddPage(PageSize.A4));
        return builder.Build();
    }

    private static byte[] Face()
    {
        using var stream = typeof(OfficialFont).Assembly.GetManifestResourceStream("Fonts/Tinos-Regular.ttf")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A file whose user password nobody knows (ISO 32000-1, 7.6.3).</summary>
    private static byte[] Encrypted()
    {
        var secret = new string('7', 64);
        return Raw("", $"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{secret}>/U<{secret}>>>");
    }

    /// <summary>A file of one page with this content, F1 being Times.</summary>
    private static byte[] Raw(string content, string trailer = "")
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 "
                + "R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>\nstream\n{content}\nendstream"),
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(table).Append(
            CultureInfo.InvariantCulture, $"trailer\n<</Size 5/Root 1 0 R/ID[<00><00>]{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
