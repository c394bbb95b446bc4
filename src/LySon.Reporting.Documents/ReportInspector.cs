using System.Text.Json;
using LySon.Reporting.Documents.Attachments;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Reading;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents;

/// <summary>
/// Reads back a report's PDF: takes the data out of it, prints them anew and compares. Since the same data always give the same bytes, a
/// file that agrees was made by this product and shows exactly what its data say.
/// </summary>
public static class ReportInspector
{
    /// <summary>Bytes that all data inside may unpack to; those of 50,000 rows take 45 MB.</summary>
    private const int LargestData = 64 << 20;

    /// <param name="pdf">Read no further than a file may measure.</param>
    /// <inheritdoc cref="Inspect(ReadOnlyMemory{byte})" path="/exception" />
    public static ReportInspection Inspect(Stream pdf) => Inspect(SafePdf.Bytes(pdf));

    /// <exception cref="UnreadablePdfException">It is no PDF, or carries no report; the message is a Vietnamese sentence.</exception>
    public static ReportInspection Inspect(ReadOnlyMemory<byte> pdf)
    {
        var attached = AttachedFiles.Read(pdf, LargestData).Select(f => new InspectedFile(f.Name, f.Data))
            .OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (attached.Find(f => f.Name == OfficialPdf.JsonName) is not { } json) throw UnreadablePdfException.NoData();
        try
        {
            var file = ReportJson.Read(json.Bytes.Span);
            return new ReportInspection(file, attached, Compare(file, pdf, out var added), added);
        }
        // The second is what the reader of JSON says of a block of no kind.
        catch (Exception broken) when (broken is JsonException or NotSupportedException)
        {
            throw UnreadablePdfException.WrongData(broken);
        }
    }

    private static ReportIntegrity Compare(CarriedReport file, ReadOnlyMemory<byte> pdf, out int added)
    {
        added = 0;
        if (file.Typesetter != OfficialPdf.Typesetter || LayoutProfile.Find(file.Layout)
            is not { } profile) return ReportIntegrity.OtherVersion;
        using var again = new ComparingStream(pdf);
        try
        {
            OfficialPdf.Write(file.Report, profile, again);
        }
        // Data that cannot be printed are not those of a report that was.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return ReportIntegrity.Altered;
        }
        added = pdf.Length - (int)again.Length;
        return added == 0 ? ReportIntegrity.Intact : ReportIntegrity.Extended;
    }
}

/// <param name="File">The report that the data describe.</param>
/// <param name="Attached">All files inside, by name.</param>
/// <param name="AddedBytes">How much stands after the document as it was made: signatures, or something else.</param>
public sealed record ReportInspection(CarriedReport File, IReadOnlyList<InspectedFile> Attached, ReportIntegrity Integrity, int AddedBytes)
{
    /// <summary>How long the document was as it was made; 0 when the file does not begin with it, or that cannot be told.</summary>
    public int OriginalLength(ReadOnlyMemory<byte> pdf) =>
        Integrity is ReportIntegrity.Intact or ReportIntegrity.Extended ? pdf.Length - AddedBytes : 0;
}

public sealed record InspectedFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Whether the pages are what the data say.</summary>
public enum ReportIntegrity
{
    /// <summary>Byte for byte what this product makes of the data.</summary>
    Intact,

    /// <summary>The same, and something was added after its end, as a signature is.</summary>
    Extended,

    /// <summary>Pages and data do not agree, or another program has rewritten the file.</summary>
    Altered,

    /// <summary>Made by another version of the typesetter, so it cannot be compared.</summary>
    OtherVersion,
}
