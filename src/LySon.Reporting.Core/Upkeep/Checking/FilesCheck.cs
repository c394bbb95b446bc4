using System.Data;
using System.Security.Cryptography;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Upkeep.Checking;

/// <summary>Every kept file against its size and its SHA-256, one after the other in pieces.</summary>
internal sealed class FilesCheck(ReportingConnections connections) : CheckPart
{
    private const int PieceBytes = 1 << 16;

    /// <summary>Attachments of requests have a size and no hash.</summary>
    private static readonly IReadOnlyList<(string Noun, string Sql)> Kinds =
    [
        ("tệp đã phát hành", """SELECT "ReportId", "Size", "Sha256", "Pdf" FROM "IssuedDocuments" """),
        ("tệp đã ký", """SELECT "Id", "Size", "Sha256", "Bytes" FROM "SignedDocuments" """),
        ("tệp nhận ngoài cổng", """SELECT "ReportId", "Size", "Sha256", "Bytes" FROM "ReceivedPapers" """),
        ("nội dung đã duyệt", """SELECT "ReportId", NULL, "Hash", "Json" FROM "ApprovedContents" """),
        ("tệp đính kèm", """SELECT "Id", "Size", NULL, "Bytes" FROM "RequestFiles" """),
    ];

    public override string Name => "Tệp đã lưu";

    public override async Task RunAsync(CheckRun run)
    {
        await using var connection = await connections.OpenReadOnlyAsync(run.Cancellation);
        var piece = new byte[PieceBytes];
        foreach (var (noun, sql) in Kinds)
        {
            await foreach (var row in run.ReadAsync(connection, sql, CommandBehavior.SequentialAccess))
            {
                var id = row.GetInt32(0);
                var size = await row.IsDBNullAsync(1, run.Cancellation) ? (long?)null : row.GetInt64(1);
                var hash = await row.IsDBNullAsync(2, run.Cancellation) ? null : row.GetString(2);
                await using var file = row.GetStream(3);
                var (length, found) = await SumAsync(file, piece, run.Cancellation);
                if (size is not null && size != length) run.Note($"{noun.UpperFirst()} {id}: dài {length} byte, đã ghi {size}.");
                else if (hash is not null && !hash.Equals(found, StringComparison.OrdinalIgnoreCase))
                    run.Note($"{noun.UpperFirst()} {id}: nội dung không khớp mã băm đã ghi.");
                else run.Count(noun);
            }
        }
    }

    private static async Task<(long Length, string Hash)> SumAsync(Stream file, byte[] piece, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        for (int read; (read = await file.ReadAsync(piece, cancellation)) > 0; length += read) hash.AppendData(piece, 0, read);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
