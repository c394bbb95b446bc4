using System.Globalization;
using LySon.Reporting.Documents.Layout;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// Writes arranged pages as PDF 1.7 with embedded subset fonts, title and language. The same pages give the same bytes. Structure tags, archival
/// metadata, attachments and signatures are further entries of the catalog and further objects: nothing here has to change its shape for them.
/// </summary>
public static class PdfWriter
{
    private const string Language = "vi-VN";

    public static byte[] Write(ArrangedDocument document)
    {
        using var stream = new ChunkedStream();
        Write(document, stream);
        return stream.ToArray();
    }

    /// <param name="target">Written forwards only; it need not seek, and stays open.</param>
    public static void Write(ArrangedDocument document, Stream target)
    {
        using var file = new PdfFile(target);
        var fonts = new PdfFonts(file);
        var tree = file.Reserve();
        var pages = WritePages(document, file, fonts, tree);
        fonts.Write();
        file.Write(tree, $"<</Type/Pages/Count {Text(pages.Count)}/Kids[{string.Join(' ', pages.Select(page => Text(page) + " 0 R"))}]>>");
        var catalog = file.Write(
            $"<</Type/Catalog/Pages {Text(tree)} 0 R/Lang({Language})/ViewerPreferences<</DisplayDocTitle true>>>>");
        var info = new PdfBuffer().Add("<</Title "u8).AddText(document.Report.Title).Add(">>"u8);
        file.End(catalog, file.Write(file.Reserve(), info.Written));
    }

    private static List<int> WritePages(ArrangedDocument document, PdfFile file, PdfFonts fonts, int tree)
    {
        var content = new PageContent(fonts);
        var pages = new List<int>(document.Pages.Count);
        foreach (var page in document.Pages)
        {
            var stream = file.WriteStream(content.Of(page));
            var body = new PdfBuffer()
                .Add("<</Type/Page/Parent "u8).Add(tree).Add(" 0 R/MediaBox[0 0 "u8).Add(page.Width).Add(" "u8).Add(page.Height)
                .Add("]/Resources "u8).Add(fonts.Resources).Add(" 0 R/Contents "u8).Add(stream).Add(" 0 R>>"u8);
            pages.Add(file.Write(file.Reserve(), body.Written));
        }

        return pages;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
