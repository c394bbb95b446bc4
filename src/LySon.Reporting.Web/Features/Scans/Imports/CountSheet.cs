using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using MiniExcelLibs;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>An uploaded table as text: XLSX (its first sheet) or CSV, told apart by content. Cells are trimmed and in normal form C.</summary>
/// <param name="Headers">Of the first row.</param>
/// <param name="Rows">The others as they stand, blank ones too, so that a row keeps its number: the first is row 2.</param>
internal sealed record CountSheet(IReadOnlyList<string> Headers, IReadOnlyList<string[]> Rows)
{
    public const int ColumnsMin = 3;
    public const string Accepted = ".xlsx,.csv";

    /// <summary>A small file can claim a sheet of any width or unpack to any size; beyond these it is refused unread.</summary>
    private const int ColumnsMax = 200;
    private const long UnpackedMax = 400L << 20;

    public static (CountSheet? Sheet, string? Error) Open(byte[] content)
    {
        try
        {
            if (content.AsSpan().StartsWith("PK\u0003\u0004"u8)) return OfRows(UnpacksTo(content) > UnpackedMax ? null : Workbook(content), ImportErrors.TooWide);
            if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return (null, ImportErrors.OldExcel);
            return content.AsSpan().StartsWith("%PDF"u8) ? (null, ImportErrors.NotCounts) : OfRows(Text(content), ImportErrors.TooWide);
        }
        catch (DecoderFallbackException)
        {
            return (null, ImportErrors.NotUtf8);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A broken or hostile workbook makes its reader fail in any way.
            return (null, ImportErrors.Unreadable);
        }
    }

    public int Column(string header) => Headers.ToList().IndexOf(header);

    private static (CountSheet? Sheet, string? Error) OfRows(IEnumerable<string[]>? rows, string tooWide)
    {
        if (rows is null) return (null, tooWide);
        var kept = new List<string[]>();
        foreach (var row in rows)
        {
            if (row.Length > ColumnsMax) return (null, tooWide);
            if (kept.Count > ScanImport.RowsMax) return (null, ImportErrors.TooManyRows);
            kept.Add(row);
        }
        if (kept.Count == 0 || kept[0].Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).Count() < ColumnsMin) return (null, ImportErrors.NoColumns);
        while (kept.Count > 1 && kept[^1].All(c => c.Length == 0)) kept.RemoveAt(kept.Count - 1);
        return kept.Count == 1 ? (null, ImportErrors.Empty) : (new([.. kept[0].Select(h => h.Cut(ColumnChoice.HeaderMaxLength))], kept[1..]), null);
    }

    private static long UnpacksTo(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return zip.Entries.Sum(e => e.Length);
    }

    private static IEnumerable<string[]> Workbook(byte[] content)
    {
        using var stream = new MemoryStream(content);
        foreach (IDictionary<string, object?> row in stream.Query(excelType: ExcelType.XLSX))
            yield return row.Count > ColumnsMax ? new string[row.Count] : [.. row.Values.Select(Cell)];
    }

    private static IEnumerable<string[]> Text(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, DetectDelimiterValues = [";", ",", "\t", "|"], BadDataFound = null, IgnoreBlankLines = false,
        });
        while (csv.Read()) yield return [.. (csv.Record ?? []).Select(VietnameseText.Normalize)];
    }

    /// <summary>A fraction keeps its comma, so that 1.234 written as a number is never taken for one thousand two hundred and thirty-four.</summary>
    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime day => DateOnly.FromDateTime(day).OnScreen(),
        double number when number == Math.Truncate(number) && Math.Abs(number) < 1e15 => ((long)number).ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(Vietnamese.Culture),
        _ => VietnameseText.Normalize(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
