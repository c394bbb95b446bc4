using LySon.Reporting.Documents.Layout.Posters;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// Posters as an archival and accessible PDF, like the reports. The same posters give the same bytes; the file bears no date.
/// </summary>
public static class PosterPdf
{
    /// <param name="posters">At least one.</param>
    /// <param name="target">Written forwards only, page by page, so that thousands of posters need little memory; it need not seek, and
    /// stays open.</param>
    public static void Write(IReadOnlyList<Poster> posters, PosterForm form, Stream target) => PdfWriter.Write(
        PosterLayout.Content(posters), finish => PosterLayout.Arrange(posters, form, finish), target, []);

    public static byte[] Write(Poster poster, PosterForm form)
    {
        using var stream = new ChunkedStream();
        Write([poster], form, stream);
        return stream.ToArray();
    }
}
