using LySon.Reporting.Documents.Layout.Posters;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>Slips for first sign-ins, as a PDF like the posters.</summary>
public static class SlipPdf
{
    /// <summary>An agency with more has further pages.</summary>
    public const int SlipsOfAPage = SlipSheet.SlipsOfAPage;

    /// <param name="slips">At least one; those of an agency one after the other.</param>
    public static byte[] Write(IReadOnlyList<Slip> slips)
    {
        using var stream = new ChunkedStream();
        PdfWriter.Write(SlipSheet.Content(slips), finish => SlipSheet.Arrange(slips, finish), stream, []);
        return stream.ToArray();
    }
}
