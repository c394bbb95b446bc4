using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>
/// The outgoing register as an archival and accessible PDF, like the reports. The same register gives the same bytes; the file bears no
/// date.
/// </summary>
public static class RegisterPdf
{
    /// <param name="target">Written forwards only, page by page; it need not seek, and stays open.</param>
    public static void Write(PrintedRegister register, Stream target, LayoutProfile? profile = null) => PdfWriter.Write(
        RegisterLayout.Content(register), finish => RegisterLayout.Arrange(register, profile ?? LayoutProfile.Decree30, finish), target,
        []);

    public static byte[] Write(PrintedRegister register)
    {
        using var stream = new ChunkedStream();
        Write(register, stream);
        return stream.ToArray();
    }
}
