using System.IO.Compression;
using System.Runtime.InteropServices;

namespace LySon.Reporting.Web.Infrastructure.Workers.Sheets;

/// <summary>
/// Reads a sheet of a workbook (ISO/IEC 29500-1, 18), forward only. MiniExcel, which writes the portal's workbooks, fills the gaps
/// between cells and rows and keeps a cell of any length, both before it can be asked to stop.
/// </summary>
internal static class Workbook
{
    /// <param name="name">The sheet's, case and diacritics aside; null for the first. A sheet that is not there has no rows.</param>
    public static IEnumerable<SheetRow> Read(ReadOnlyMemory<byte> content, string? name = null)
    {
        RequireFewParts(content.Span);
        using var stream = MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new(content.ToArray());
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        // A name twice is one sheet to some readers and another to the rest.
        foreach (var part in zip.Entries)
            if (!parts.TryAdd(part.FullName, part)) throw new InvalidDataException();
        var book = BookParts.Read(parts, name);
        if (book.Sheet is null) yield break;
        var shared = parts.TryGetValue(book.Shared, out var texts) ? SharedTexts.Read(texts) : [];
        var dates = parts.TryGetValue(book.Styles, out var styles) ? DateStyles.Read(styles) : [];
        if (!parts.TryGetValue(book.Sheet, out var sheet)) throw new InvalidDataException();
        foreach (var row in SheetRows.Read(sheet, new(shared, dates, book.Is1904))) yield return row;
    }

    /// <summary>Counts the entries of the zip's directory before anything is made of them.</summary>
    private static void RequireFewParts(ReadOnlySpan<byte> content)
    {
        var parts = 0;
        for (var at = content.IndexOf("PK\u0001\u0002"u8); at >= 0; at = content.IndexOf("PK\u0001\u0002"u8))
        {
            if (++parts > SheetLimits.PartsMax) throw new UnreadableSheetException(SheetErrors.TooMuch);
            content = content[(at + 4)..];
        }
    }
}
