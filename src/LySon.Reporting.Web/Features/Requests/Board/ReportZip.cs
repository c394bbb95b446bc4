using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <param name="ReportId">Its issued file.</param>
/// <param name="Name">In the archive.</param>
internal sealed record ZippedFile(int ReportId, string Name, string Sha256, DateTime At);

/// <summary>
/// Issued files as one ZIP that is written while it is read: from the database straight to the client, so that its length costs no memory. First
/// stands MANIFEST.sha256, which "sha256sum --check MANIFEST.sha256" reads. PDFs are compressed already and only stored.
/// </summary>
internal sealed class ReportZip(ReportingDbContext db, string fileName, IReadOnlyList<ZippedFile> files) : IActionResult
{
    public const string ManifestName = "MANIFEST.sha256";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        response.Headers.CacheControl = "private, no-store";
        try
        {
            await WriteAsync(new ForwardStream(response.BodyWriter), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Who asked has gone away; nothing is left to tell.
        }
    }

    private async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        await using (var manifest = await zip.CreateEntry(ManifestName, CompressionLevel.Fastest).OpenAsync(cancellation))
            await manifest.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Sha256}  {f.Name}\n"))), cancellation);
        await target.FlushAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        // The key is read too: with it SQLite opens the file in place instead of copying it.
        command.CommandText = """SELECT "ReportId", "Pdf" FROM "IssuedDocuments" WHERE "ReportId" = @report""";
        var report = command.CreateParameter();
        (report.ParameterName, report.DbType) = ("report", DbType.Int32);
        command.Parameters.Add(report);
        foreach (var file in files)
        {
            report.Value = file.ReportId;
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellation);
            if (!await reader.ReadAsync(cancellation)) throw new InvalidOperationException($"Report {file.ReportId} has no file.");
            _ = reader.GetInt32(0);
            var entry = zip.CreateEntry(file.Name, CompressionLevel.NoCompression);
            entry.LastWriteTime = Core.Text.Vietnamese.ToLocal(file.At);
            await using var pdf = reader.GetStream(1);
            await using var written = await entry.OpenAsync(cancellation);
            await pdf.CopyToAsync(written, cancellation);
        }
    }
}

/// <summary>Names for files on every system: letters without diacritics, digits, hyphens; each once, whatever its case.</summary>
internal sealed class PlainNames
{
    private const int LengthMax = 100;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { ReportZip.ManifestName };

    /// <summary>"UBND-huyen-Ly-Son_576-BC-UBND.pdf"</summary>
    public string Next(string words, string extension)
    {
        var plain = Of(words);
        var name = plain + extension;
        for (var i = 2; !taken.Add(name); i++) name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{i}{extension}");
        return name;
    }

    public static string Of(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_') result.Append(letter);
            else if (letter is 'đ') result.Append('d');
            else if (letter is 'Đ') result.Append('D');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && result.Length > 0 && result[^1] is not ('-' or '_')) result.Append('-');
        }
        var plain = result.ToString().Trim('-');
        return plain.Length <= LengthMax ? plain : plain[..LengthMax].TrimEnd('-');
    }
}
