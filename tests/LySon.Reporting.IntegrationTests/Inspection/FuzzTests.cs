using System.Globalization;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.UnitTests.Documents;
using LySon.Reporting.UnitTests.Documents.Signing;
using LySon.Reporting.Web.Infrastructure.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.IntegrationTests.Inspection;

/// <summary>
/// Mutated files go through everything that reads a file handed in, in a worker as everywhere. Each is read or refused in a sentence, in
/// bounded time and memory, and a signature is never found valid over other bytes. REPORTING_FUZZ=100000 is the long mode, which prints how
/// many workers died; a file is its number's own, so a failure repeats.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    /// <summary>Each is read three times: by the inspector, the verifier and the check of layout.</summary>
    private const int Usual = 1000;
    private static readonly FileWorkerOptions Limits = new() { ProcessorSeconds = 10, Seconds = 30, MemoryMb = 512 };

    private static readonly string[] Words =
    [
        "[[[[[[[[", "<<<<<<", ">>", "]", "(", "/Kids", "/Prev 0", "/Length 999999999", "/Filter/LZWDecode", "/Encrypt 1 0 R", "/W[8 8 8]",
        "/Size 2147483647", "/Size 90000000", "/N 100000000", "/Columns 500000000", "/W[1 -9 2]", "/Index[0 99999999]",
        "/Kids[1 0 R]", "/Kids[2 0 R 2 0 R]", "/Names 1 0 R", "/Parent 2 0 R", "/XObject<</A 4 0 R>>", " /A Do ",
        "/Type/ObjStm/N 9/First 9", "/Extends 5 0 R", "/Prev 9", "/XRefStm 9", "/Length 4 0 R", "/Filter[/LZW/A85/RL/Fl]", " q q q q ",
        "BI ID EI ", "1 beginbfrange<00000000><FFFFFFFF><00>", "/W[0 2147483647 1]", "9 0 R", "\n5 0 obj\n5 0 R\nendobj\n",
        "1 0 R", "0 obj", "endobj", "stream\n", "endstream", "xref\n0 9\n", "trailer<<>>", "startxref\n0\n%%EOF\n", "/ByteRange[0 1 2 3]",
        "-1", "99999999999",
    ];

    [Fact]
    public async Task Whatever_is_handed_in_is_read_or_refused_and_never_wrongly_found_valid()
    {
        var sources = await SourcesAsync();
        var count = Environment.GetEnvironmentVariable("REPORTING_FUZZ") is { Length: > 0 } wish
            ? int.Parse(wish, CultureInfo.InvariantCulture) : Usual;
        var trusted = sources.ConvertAll(s => SignatureVerifier.Verify(s, SignedReport.Trust, TestCertificates.At));
        using var pool = new WorkerPool(Options.Create(Limits), NullLogger<WorkerPool>.Instance);
        var died = 0;
        await Parallel.ForAsync(0, count, new ParallelOptions
        {
            MaxDegreeOfParallelism = Limits.Count,
            CancellationToken = TestContext.Current.CancellationToken
        }, async (number, cancellation) =>
        {
            var source = number % sources.Count;
            var file = Mutate(sources[source], new Random(number));
            try
            {
                var (found, _) = await pool.RunAsync(FileJobs.Examine, Judging, [file], null, cancellation);
                Assert.True(found.Refusal is not null || found.Integrity != ReportIntegrity.Intact
                    || file.AsSpan().SequenceEqual(sources[0]), $"file {number}");
                // A shorter file may be one that was signed; anything else that is valid must say the very same.
                Assert.True(found.Signatures is not { Verdict: SignatureVerdict.Valid }
                    || sources.Exists(s => file.AsSpan().SequenceEqual(s))
                    || found.Signatures.Signatures.SequenceEqual(trusted[source].Signatures), $"file {number}");
                foreach (var sentence in new[] { found.Refusal, found.SignatureRefusal }.OfType<string>())
                    Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                await LintAsync(pool, file, cancellation);
            }
            catch (FileRefusedException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
                if (!refusal.EndedWorker) return;
                Interlocked.Increment(ref died);
                output.WriteLine($"file {number} ended its worker: {refusal.Reason}");
            }
        });
        output.WriteLine($"{count} files, {died} workers died");
        // The guards before the readers refuse what is known to be deadly; that a worker dies is the exception even among hostile files.
        Assert.True(died <= count / 100, $"{died} of {count} files ended their worker");
    }

    private static Judging Judging => new(SignedReport.Trust.Encoded, TestCertificates.At);

    private static async Task LintAsync(WorkerPool pool, byte[] file, CancellationToken cancellation)
    {
        try
        {
            await pool.RunAsync(FileJobs.Lint, Nothing.Value, [file], null, cancellation);
        }
        catch (FileRefusedException refusal) when (!refusal.EndedWorker)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        }
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
}
