using System.Data;
using System.IO.Compression;
using System.Text;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Features.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <param name="ReportId">Its issued file, or what was received instead.</param>
/// <param name="Name">In the archive.</param>
internal sealed record ZippedFile(int ReportId, string Name, string Sha256, DateTime At, bool IsPaper);

/// <summary>
/// Issued files, read from the database straight to the client. First stands MANIFEST.sha256, which "sha256sum --check MANIFEST.sha256"
/// reads.
/// </summary>
internal sealed class ReportZip(ReportingDbContext db, string fileName, IReadOnlyList<ZippedFile> files) : ZipAnswer(fileName)
{
    public const string ManifestName = "MANIFEST.sha256";

    protected override async Task FillAsync(ZipArchive zip, CancellationToken cancellation)
    {
        await using (var manifest = await zip.CreateEntry(ManifestName, CompressionLevel.Fastest).OpenAsync(cancellation))
            await manifest.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Sha256}  {f.Name}\n"))), cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        DatabaseWait.Limit(command);
        var report = command.CreateParameter();
        (report.ParameterName, report.DbType) = ("report", DbType.Int32);
        command.Parameters.Add(report);
        foreach (var file in files)
        {
            // The key is read too: with it SQLite opens the file in place instead of copying it.
            command.CommandText = file.IsPaper ? """SELECT "ReportId", "Bytes" FROM "ReceivedPapers" WHERE "ReportId" = @report"""
                : """SELECT "ReportId", "Pdf" FROM "IssuedDocuments" WHERE "ReportId" = @report""";
            report.Value = file.ReportId;
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellation);
            if (!await reader.ReadAsync(cancellation)) throw new InvalidOperationException($"Report {file.ReportId} has no file.");
            _ = reader.GetInt32(0);
            await using var bytes = reader.GetStream(1);
            await StoreAsync(zip, file.Name, file.At, bytes, cancellation);
        }
    }
}
