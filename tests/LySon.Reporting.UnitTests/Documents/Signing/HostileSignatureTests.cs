using System.IO.Compression;
using System.Text;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Files made to exhaust whoever reads them are refused before they do.</summary>
public class HostileSignatureTests
{
    private const long MostAllocated = 300L << 20;

    public static TheoryData<string> Kinds => [.. Files.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["arrays in arrays"] = () => Classic($"<</Pages 2 0 R/AcroForm {new string('[', 200_000)}>>"),
        ["dictionaries in dictionaries"] = () => Classic($"<</Pages 2 0 R/AcroForm {string.Concat(Enumerable.Repeat("<</A", 100_000))}>>"),
        ["a million values"] = () =>
            Classic($"<</Pages 2 0 R/AcroForm<</Fields[{string.Concat(Enumerable.Repeat("1 ", 1_000_000))}]>>>>"),
        ["a form that is its own child"] = () => Classic("<</Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>", "<</T(a)/Kids[3 0 R 3 0 R]>>"),
        ["a reference in a circle"] = () => Classic("<</Pages 2 0 R/AcroForm 3 0 R>>", "3 0 R"),
        ["a stream as long as itself"] = () => Classic("<</Pages 2 0 R/AcroForm 3 0 R>>", "<</Length 3 0 R>>\nstream\n"),
        ["a key twice"] = () => Classic("<</Pages 2 0 R/AcroForm<</Fields[]/Fields[]>>>>"),
        ["a table of billions of objects"] = () =>
            Encoding.ASCII.GetBytes("%PDF-1.7\nxref\n0 2147483647\n0000000000 65535 f \nstartxref\n9\n%%EOF"),
        ["a table that leads to itself"] = () =>
            Encoding.ASCII.GetBytes("%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"),
        ["a table behind the end"] = () => Encoding.ASCII.GetBytes("%PDF-1.7\nstartxref\n999999999\n%%EOF"),
        ["rows without width"] = () => Packed("/W[0 0 0]/Size 2000000000", []),
        ["rows of zeros without end"] = () => Packed("/W[1 1 1]/Size 2000000000", Bomb(200)),
        ["a filter without end"] = () => Packed("/W[1 1 1]/Size 1/DecodeParms<</Predictor 12/Columns 2147483647>>", Bomb(1)),
        ["nothing behind the header"] = () => "%PDF-1.7"u8.ToArray(),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void It_is_refused_with_little_memory(string kind)
    {
        var file = Files[kind]();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<UnreadablePdfException>(() => SignatureVerifier.Verify(file, SignedReport.Trust, TestCertificates.At));
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    [Fact]
    public void A_locked_file_is_said_to_be_locked() => Assert.Contains("mật khẩu",
        Assert.Throws<UnreadablePdfException>(() => SignatureVerifier.Verify(
        Encoding.ASCII.GetBytes("%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 1/Root 1 0 R/Encrypt 2 0 R>>\nstartxref\n9\n%%EOF"),
        SignedReport.Trust,
        TestCertificates.At)).Message, StringComparison.Ordinal);

    /// <summary>A document with a table of offsets; the first object is the catalog, the second has no pages.</summary>
    private static byte[] Classic(string catalog, string third = "null")
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var body in new[] { catalog, "<</Type/Pages/Kids[]>>", third })
        {
            places.Add(text.Length);
            text.Append(null, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        var start = text.Length;
        text.Append(null, $"xref\n0 4\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}"
            + $"trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A document whose cross-references are a packed stream.</summary>
    private static byte[] Packed(string entries, byte[] data) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<</Type/XRef/Root 1 0 R/Filter/FlateDecode/Length {data.Length}{entries}>>\nstream\n"),
        .. data, .. "\nendstream\nendobj\nstartxref\n9\n%%EOF"u8,
    ];

    private static byte[] Bomb(int megabytes)
    {
        using var bomb = new MemoryStream();
        using (var packer = new ZLibStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++) packer.Write(zeros);
        }

        return bomb.ToArray();
    }
}
