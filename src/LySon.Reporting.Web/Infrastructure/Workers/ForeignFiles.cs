using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using LySon.Reporting.Documents;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Checking;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;
using LySon.Reporting.Web.Infrastructure.Signing;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.Web.Infrastructure.Workers;

/// <summary>
/// The one way to what stands in a file from outside. Every answer comes from a worker process; every refusal is a
/// <see cref="FileRefusedException"/> with its sentence. Files of the signed-in account are read one after the other.
/// </summary>
public sealed class ForeignFiles(WorkerPool pool, PortalSigning signing, IHttpContextAccessor context)
{
    /// <inheritdoc cref="LayoutLinter.Check"/>
    public async Task<IReadOnlyList<LayoutFinding>> LintAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation) =>
        (await RunAsync(FileJobs.Lint, Nothing.Value, cancellation, Pdf(pdf))).Result;

    /// <summary>
    /// What a report's PDF carries, and what its signatures say. A file that carries no report is no refusal: anybody's PDF may be signed.
    /// </summary>
    public async Task<Examination> ExamineAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        var (found, parts) = await RunAsync(FileJobs.Examine, new(signing.Trust.Encoded, signing.Now), cancellation, Pdf(pdf));
        var report = parts.Count == 0 ? null : new ExaminedReport(
            ReportJson.Read(parts[0]), found.Attached, found.Integrity, found.AddedBytes);
        return new(report, found.Refusal, found.Signatures, found.SignatureRefusal);
    }

    /// <param name="original">Length of the portal's own document at the file's beginning; 0 when the file is not compared with
    /// one.</param>
    public async Task<SignatureFindings> VerifyAsync(ReadOnlyMemory<byte> pdf, int original, CancellationToken cancellation) =>
        (await RunAsync(FileJobs.Verify, new(signing.Trust.Encoded, signing.Now, original), cancellation, Pdf(pdf))).Result;

    /// <summary>Refuses what cannot be the picture of a signature or seal.</summary>
    public Task RequirePictureAsync(ReadOnlyMemory<byte> png, CancellationToken cancellation) =>
        RunAsync(FileJobs.Picture, Nothing.Value, cancellation, png);

    /// <summary>Signs a report's PDF. A worker reads file and picture; the key stays here.</summary>
    /// <exception cref="SigningRefusedException">Key or time-stamp authority refuse.</exception>
    public async Task<byte[]> SignAsync(ReadOnlyMemory<byte> pdf, byte[]? picture, SignatureRole role, SigningIdentity identity,
        CancellationToken cancellation)
    {
        var order = new Preparing(role, signing.Now, identity.Name, identity.RoomFor(signing.Authority is not null));
        var (hole, parts) = await RunAsync(FileJobs.Prepare, order, cancellation, picture is null ? [Pdf(pdf)] : [Pdf(pdf), picture]);
        return await PdfSigner.FillAsync(new(parts[0], hole), identity, signing.Authority, cancellation);
    }

    /// <summary>
    /// The rows of a table, XLSX or CSV, as they are read; the first is its header. A table never is in memory as a whole.
    /// </summary>
    /// <param name="rowsMax">Rows that the table may have below its first.</param>
    public async IAsyncEnumerable<string[]> SheetAsync(ReadOnlyMemory<byte> content, int rowsMax,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var part in pool.PartsAsync(FileJobs.Sheet, new(rowsMax), [content], Account, cancellation))
            foreach (var row in JsonSerializer.Deserialize<string[][]>(part, FileJob.Json)!) yield return row;
    }

    /// <summary>The rows that are not blank of several sheets of a workbook, XLSX, each with its number.</summary>
    /// <param name="names">What the sheets are called.</param>
    /// <param name="rowsMax">Rows that each of them may have below its first.</param>
    internal async Task<IReadOnlyList<BookRow>> BookAsync(ReadOnlyMemory<byte> content, IReadOnlyList<string> names, int rowsMax,
        CancellationToken cancellation)
    {
        var (_, parts) = await RunAsync(FileJobs.Book, new(names, rowsMax), cancellation, content);
        return [.. parts.SelectMany(part => JsonSerializer.Deserialize<BookRow[]>(part, FileJob.Json)!)];
    }

    private string? Account => context.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private Task<(TResult Result, IReadOnlyList<byte[]> Parts)> RunAsync<TArguments, TResult>(
        FileJob<TArguments, TResult> job, TArguments arguments, CancellationToken cancellation, params ReadOnlyMemory<byte>[] files) =>
        pool.RunAsync(job, arguments, files, Account, cancellation);

    /// <summary>What is no PDF at first sight need not be sent anywhere.</summary>
    private static ReadOnlyMemory<byte> Pdf(ReadOnlyMemory<byte> file)
    {
        try
        {
            SafePdf.Require(file);
            return file;
        }
        catch (UnreadablePdfException refusal)
        {
            throw FileRefusedException.Unreadable(refusal.Message);
        }
    }
}

/// <param name="Report">Null when the file carries none, for the reason of <paramref name="ReportRefusal"/>.</param>
/// <param name="Signatures">Null when they cannot be judged, for the reason of <paramref name="SignatureRefusal"/>.</param>
public sealed record Examination(ExaminedReport? Report, string? ReportRefusal, SignatureFindings? Signatures, string? SignatureRefusal);

/// <param name="File">The report that the data inside describe.</param>
/// <param name="Attached">The files inside, by name.</param>
/// <param name="AddedBytes">How much stands after the document as it was made.</param>
public sealed record ExaminedReport(CarriedReport File, IReadOnlyList<AttachedFile> Attached, ReportIntegrity Integrity, int AddedBytes);
