using System.IO.Compression;
using System.Text;
using CsCheck;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Data;

/// <summary>Whatever is handed in is read or refused in a sentence; nothing else comes out.</summary>
public class HostileFileTests
{
    private static readonly byte[] Pdf = OfficialPdf.Write(ReferenceReport.Build(), LayoutProfile.Decree30);

    [Fact]
    public void A_pdf_without_data_is_refused() => Assert.Contains("không có số liệu đi kèm",
        Refusal(LySon.Reporting.Documents.Pdf.PdfWriter.Write(ArrangedPages.Arrange(ReferenceReport.Build()))), StringComparison.Ordinal);

    [Fact]
    public void Data_of_another_form_are_refused() => Assert.Contains("không đúng định dạng",
        Refusal(WithData("{\"format\": 1}"u8.ToArray())), StringComparison.Ordinal);

    [Theory]
    [InlineData("/Size 9/W[1 -9 2]")]
    [InlineData("/Size 9/#57[1 -9 2]")]
    [InlineData("/Size 9/W[2147483647 0 0]")]
    [InlineData("/Size 2000000000/W[1 2 1]")]
    [InlineData("/Size 9/W[1 2 1]/Index[0 2000000000]")]
    [InlineData("/Size 9/W[1 2 1]/W[1 -9 2]")]
    [InlineData("/Size 9/W[1 2 1]/DecodeParms<</Predictor 12/Columns 2000000000>>")]
    public void A_table_that_would_end_the_process_or_take_its_memory_is_not_asked(string entries)
    {
        byte[] file = [.. Pdf,
            .. Encoding.ASCII.GetBytes(
            $"9 0 obj\n<</Type/XRef{entries}/Length 4>>\nstream\nabcd\nendstream\nendobj\nstartxref\n{Pdf.Length}\n%%EOF\n")];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(ReportIntegrity.Extended, ReportInspector.Inspect(file).Integrity);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50L << 20);
    }

    [Fact]
    public void A_block_of_no_kind_and_data_without_end_are_refused()
    {
        var json = System.Text.Encoding.UTF8.GetString(
            ReportJson.Write(new()
            {
                Layout = LayoutProfile.Decree30.Id, Typesetter = OfficialPdf.Typesetter,
                Report = ReferenceReport.Build()
            }));
        Assert.Contains("không đúng định dạng",
            Refusal(WithData(Encoding.UTF8.GetBytes(json.Replace("\"kind\"", "\"sort\"", StringComparison.Ordinal)))),
            StringComparison.Ordinal);
        Assert.Contains("quá lớn", Refusal(WithData(new byte[65 << 20])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused_before_memory_is_gone()
    {
        using var bomb = new MemoryStream();
        using (var packer = new ZLibStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 450; megabyte++) packer.Write(zeros);
        }

        // Of this thread alone: other tests run beside it.
        var file = OneStream(bomb.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("quá lớn", Refusal(file), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
    }

    [Fact]
    public void Broken_files_are_read_or_refused_but_never_an_error() =>
        Gen.Select(Gen.Int[0, Pdf.Length - 1], Gen.Byte).Array[1, 12].Sample(
        changes =>
        {
            var broken = (byte[])Pdf.Clone();
            foreach (var (at, value) in changes) broken[at] = value;
            try
            {
                var found = ReportInspector.Inspect(broken);
                Assert.True(found.Integrity != ReportIntegrity.Intact || broken.AsSpan().SequenceEqual(Pdf));
            }
            catch (UnreadablePdfException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            }
        },
        iter: 150,
        threads: 1);

    private static string Refusal(byte[] pdf) => Assert.Throws<UnreadablePdfException>(() => ReportInspector.Inspect(pdf)).Message;

    private static byte[] WithData(byte[] json) => LySon.Reporting.Documents.Pdf.PdfWriter.Write(
        ArrangedPages.Arrange(ReferenceReport.Build()), [new(OfficialPdf.JsonName, MediaTypes.Json, "", null, json)]);

    /// <summary>A document whose data are this packed stream.</summary>
    private static byte[] OneStream(byte[] packed)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n");
        Object("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(bao-cao.json)3 0 R]>>>>>>");
        Object("<</Type/Pages/Kids[]/Count 0>>");
        Object("<</Type/Filespec/F(bao-cao.json)/UF(bao-cao.json)/EF<</F 4 0 R>>>>");
        places.Add(file.Position);
        Write($"4 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
        file.Write(packed);
        Write("\nendstream\nendobj\n");
        var start = file.Position;
        Write($"xref\n0 5\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
            + $"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Object(string body)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }
}
