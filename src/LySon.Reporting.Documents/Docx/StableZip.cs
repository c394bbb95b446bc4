using System.IO.Compression;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Packs a package anew without the time at which it was packed.</summary>
internal static class StableZip
{
    /// <summary>The earliest time that the format can hold.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers want the content types first; the rest is put in order by name.
            foreach (var part in source.Entries.OrderByDescending(entry => entry.FullName[0] == '[')
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var from = part.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
