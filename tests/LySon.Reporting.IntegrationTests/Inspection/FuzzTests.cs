using System.Diagnostics;
using System.Globalization;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Data;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Reading;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.UnitTests.Documents;
using LySon.Reporting.UnitTests.Documents.Signing;

namespace LySon.Reporting.IntegrationTests.Inspection;

/// <summary>
/// Mutated files go through everything that reads a file handed in. Each is read or refused in a sentence, in bounded time and memory, and a signature
/// is never found valid over other bytes. REPORTING_FUZZ=100000 is the long mode; a file is its number's own, so a failure repeats.
/// </summary>
public sealed class FuzzTests
{
    private const int Usual = 2000;
    private const long MostAllocated = 512L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly string[] Words =
    [
        "[[[[[[[[", "<<<<<<", ">>", "]", "(", "/Kids", "/Prev 0", "/Length 999999999", "/Filter/LZWDecode", "/Encrypt 1 0 R", "/W[8 8 8]", "/Size 2147483647", "/Size 90000000", "/N 100000000", "/Columns 500000000", "/W[1 -9 2]", "/Index[0 99999999]",
        "/Kids[1 0 R]", "/Kids[2 0 R 2 0 R]", "/Names 1 0 R", "/Parent 2 0 R", "/XObject<</A 4 0 R>>", " /A Do ", "/Type/ObjStm/N 9/First 9", "/Extends 5 0 R", "/Prev 9", "/XRefStm 9", "/Length 4 0 R", "/Filter[/LZW/A85/RL/Fl]", " q q q q ", "BI ID EI ", "1 beginbfrange<00000000><FFFFFFFF><00>", "/W[0 2147483647 1]", "9 0 R", "\n5 0 obj\n5 0 R\nendobj\n",
        "1 0 R", "0 obj", "endobj", "stream\n", "endstream", "xref\n0 9\n", "trailer<<>>", "startxref\n0\n%%EOF\n", "/ByteRange[0 1 2 3]", "-1", "99999999999",
    ];

    [Fact]
    public async Task Whatever_is_handed_in_is_read_or_refused_and_never_wrongly_found_valid()
    {
        var sources = await SourcesAsync();
        var count = Environment.GetEnvironmentVariable("REPORTING_FUZZ") is { Length: > 0 } wish ? int.Parse(wish, CultureInfo.InvariantCulture) : Usual;
        Parallel.For(0, count, number =>
        {
            var source = sources[number % sources.Count];
            var file = Mutate(source, new Random(number));
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            var inspected = Tried(() => ReportInspector.Inspect(file));
            Assert.True(inspected is null || inspected.Integrity != ReportIntegrity.Intact || file.AsSpan().SequenceEqual(sources[0]), $"file {number}");
            var judged = Tried(() => SignatureVerifier.Verify(file, SignedReport.Trust, TestCertificates.At, inspected?.OriginalLength(file) ?? 0));
            // A shorter file may be one that was signed; anything else that is valid must say the very same.
            Assert.True(judged is null || judged.Verdict != SignatureVerdict.Valid || sources.Exists(s => file.AsSpan().SequenceEqual(s)) || SaysTheSame(judged, source), $"file {number}");
            Tried(() => LayoutLinter.Check(new MemoryStream(file)));
            Assert.True(watch.Elapsed < Longest, $"file {number} took {watch.Elapsed}");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"file {number} took too much memory");
        });
    }

    /// <summary>A small report: unsigned, signed, signed twice.</summary>
    private static async Task<List<byte[]>> SourcesAsync()
    {
        var report = ReferenceReport.Build() with { Body = [new Paragraph("Một dòng")] };
        var one = OfficialPdf.Write(report, LayoutProfile.Decree30);
        var two = await SignAsync(one, SignatureRole.Person, TestCertificates.Person);
        return [one, two, await SignAsync(two, SignatureRole.Agency, TestCertificates.Agency)];

        static async Task<byte[]> SignAsync(byte[] pdf, SignatureRole role, byte[] certificate)
        {
            using var identity = SigningIdentity.Load(certificate, TestCertificates.Password, TestCertificates.At);
            return await ReportSigner.SignAsync(pdf, role, null, TestCertificates.At, identity);
        }
    }

    private static byte[] Mutate(byte[] source, Random random)
    {
        var file = source.ToList();
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            var at = random.Next(file.Count);
            var length = Math.Min(random.Next(1, 400), file.Count - at);
            switch (random.Next(6))
            {
                case 0: file[at] = (byte)random.Next(256); break;
                case 1: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: file.RemoveRange(at, Math.Min(length, file.Count - 1)); break;
                case 3: file.InsertRange(at, file.GetRange(random.Next(file.Count - length + 1), length)); break;
                case 4: file.InsertRange(at, System.Text.Encoding.ASCII.GetBytes(Words[random.Next(Words.Length)])); break;
                default:
                    var word = System.Text.Encoding.ASCII.GetBytes(Words[random.Next(Words.Length)]);
                    for (var i = 0; i < word.Length && at + i < file.Count; i++) file[at + i] = word[i];
                    break;
            }
        }

        return [.. file];
    }

    private static bool SaysTheSame(SignatureFindings judged, byte[] source) => judged.Signatures.SequenceEqual(
        SignatureVerifier.Verify(source, SignedReport.Trust, TestCertificates.At, 0).Signatures);

    private static T? Tried<T>(Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (UnreadablePdfException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
