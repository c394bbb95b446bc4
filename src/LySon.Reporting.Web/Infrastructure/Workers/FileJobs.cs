using System.Text.Json;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>Every reader of files from outside. There is no other way to them: a test sees to it.</summary>
internal static class FileJobs
{
    /// <summary>What the data inside a report's PDF may be accompanied by; the portal itself attaches three files.</summary>
    private const int MostAttached = 100;

    private const int RowsOfAPart = 500;

    /// <summary>Checks the layout of a PDF.</summary>
    public static readonly FileJob<Nothing, IReadOnlyList<LayoutFinding>> Lint = new("lint", (_, files) =>
    {
        using var pdf = new MemoryStream(files.Only, writable: false);
        return LayoutLinter.Check(pdf);
    });

    /// <summary>
    /// Takes the data out of a report's PDF, compares its pages with them and judges its signatures. The one part is the data as JSON.
    /// </summary>
    public static readonly FileJob<Judging, Examined> Examine = new("examine", (judging, files) =>
    {
        var pdf = files.Only;
        var (found, refusal) = Tried(() => ReportInspector.Inspect(pdf));
        var (signatures, unsound) = Tried(() => judging.Of(pdf, found?.OriginalLength(pdf) ?? 0));
        if (found is not null) files.Answer(ReportJson.Write(found.File));
        return new(found?.Integrity ?? default, found?.AddedBytes ?? 0,
            [.. (found?.Attached ?? []).Take(MostAttached).Select(f => new AttachedFile(f.Name, f.Bytes.Length))],
            refusal, signatures, unsound);
    });

    /// <summary>Judges the signatures of a PDF.</summary>
    public static readonly FileJob<Judging, SignatureFindings> Verify = new("verify", (judging, files) =>
        judging.Of(files.Only, judging.Original));

    /// <summary>Looks at the picture of a signature or seal.</summary>
    public static readonly FileJob<Nothing, Nothing> Picture = new("picture", (_, files) =>
    {
        PngImage.Read(files.Only);
        return Nothing.Value;
    });

    /// <summary>
    /// Prepares a report's PDF for a signature: the first file is the report, a second the picture. The one part is the file with a hole in
    /// it.
    /// </summary>
    public static readonly FileJob<Preparing, SignatureHole> Prepare = new("prepare", (order, files) =>
    {
        var picture = files.Files.Count > 1 ? PngImage.Read(files.Files[1]) : null;
        var prepared = ReportSigner.Prepare(files.Only, order.Role, picture, order.At, order.Signer, order.Room);
        files.Answer(prepared.File);
        return prepared.Hole;
    });

    /// <summary>Reads a table. Each part is a list of rows, a row a list of texts; the result is how many there were.</summary>
    public static readonly FileJob<SheetBounds, int> Sheet = new("sheet", (bounds, files) =>
    {
        var rows = 0;
        foreach (var part in SheetReader.Read(files.Only, bounds.RowsMax).Chunk(RowsOfAPart))
        {
            files.Answer(JsonSerializer.SerializeToUtf8Bytes(part, FileJob.Json));
            rows += part.Length;
        }
        return rows;
    });

    /// <summary>Reads several sheets of a workbook. Each part is a list of rows that are not blank; the result is how many.</summary>
    public static readonly FileJob<BookBounds, int> Book = new("book", (bounds, files) =>
    {
        var rows = 0;
        foreach (var part in SheetReader.ReadBook(files.Only, bounds.Sheets, bounds.RowsMax).Chunk(RowsOfAPart))
        {
            files.Answer(JsonSerializer.SerializeToUtf8Bytes(part, FileJob.Json));
            rows += part.Length;
        }
        return rows;
    });

    public static readonly IReadOnlyDictionary<string, FileJob> All =
        new FileJob[] { Lint, Examine, Verify, Picture, Prepare, Sheet, Book }.ToDictionary(j => j.Name, StringComparer.Ordinal);

    private static (T? Found, string? Refusal) Tried<T>(Func<T> read) where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (UnreadablePdfException refusal)
        {
            return (null, refusal.Message);
        }
    }
}

/// <summary>What signatures are judged by.</summary>
/// <param name="Roots">Certificates that are trusted, DER.</param>
/// <param name="Original">Length of the portal's own document at the file's beginning; 0 when it is not known.</param>
internal sealed record Judging(IReadOnlyList<byte[]> Roots, DateTimeOffset Now, int Original = 0)
{
    public SignatureFindings Of(byte[] pdf, int original) => SignatureVerifier.Verify(pdf, CertificateTrust.Of(Roots), Now, original);
}

/// <param name="Refusal">Why the file carries no report; null when it does.</param>
/// <param name="SignatureRefusal">Why its signatures cannot be judged; null when they can.</param>
internal sealed record Examined(
    ReportIntegrity Integrity, int AddedBytes, IReadOnlyList<AttachedFile> Attached, string? Refusal, SignatureFindings? Signatures,
    string? SignatureRefusal);

/// <param name="Length">Bytes.</param>
public sealed record AttachedFile(string Name, int Length);

/// <param name="Signer">The holder's name in the certificate.</param>
/// <param name="Room">Bytes to leave free for the signature.</param>
internal sealed record Preparing(SignatureRole Role, DateTimeOffset At, string Signer, int Room);

/// <param name="RowsMax">Rows that the table may have below its first.</param>
internal sealed record SheetBounds(int RowsMax);

/// <param name="Sheets">What the sheets are called; case and diacritics do not matter.</param>
/// <param name="RowsMax">Rows that each of them may have below its first.</param>
internal sealed record BookBounds(IReadOnlyList<string> Sheets, int RowsMax);
