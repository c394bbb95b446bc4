using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing;

/// <summary>A rectangle of a page in points, y upwards from its lower edge.</summary>
internal readonly record struct Box(double Left, double Bottom, double Width, double Height)
{
    public static Box Empty => default;

    public PdfArray ToArray() =>
        new([.. new[] { Left, Bottom, Left + Width, Bottom + Height }.Select(v => new PdfNumber(Math.Round(v, 3)))]);
}

/// <summary>
/// Where signatures are seen (Decree 30/2020/NĐ-CP, Annex I, II.7 and II.8): the handwriting centred between position and name, the seal
/// over its left third.
/// </summary>
internal static class SignaturePlacement
{
    /// <summary>The decree asks for the real seal's size; 36 mm is that of a district's People's Committee.</summary>
    private const double SealMm = 36;

    private const double SignatureWidthMm = 50;
    private const double BlankMm = 1;

    public static Box OfPerson(SignatureRoom room, PngImage image, double pageHeight) =>
        Around(room.Center, Middle(room, pageHeight), image, Units.Points(SignatureWidthMm), Height(room));

    /// <param name="signature">The person's signature as it stands on the page; null where it is not seen, so that its usual place
    /// counts.</param>
    public static Box OfAgency(SignatureRoom room, Box? signature, PngImage image, double pageHeight)
    {
        var width = Units.Points(SignatureWidthMm);
        var below = signature ?? new Box(room.Center - (width / 2), Middle(room, pageHeight) - (Height(room) / 2), width, Height(room));
        var seal = Around(0, below.Bottom + (below.Height / 2), image, Units.Points(SealMm), Units.Points(SealMm));
        return seal with { Left = below.Left + (below.Width / 3) - seal.Width };
    }

    private static double Middle(SignatureRoom room, double pageHeight) => pageHeight - room.Top - (room.Height / 2);

    private static double Height(SignatureRoom room) => room.Height - Units.Points(2 * BlankMm);

    /// <summary>As large as the bounds allow, in the image's own proportions.</summary>
    private static Box Around(double x, double y, PngImage image, double mostWidth, double mostHeight)
    {
        var scale = Math.Min(mostWidth / image.Width, mostHeight / image.Height);
        var (width, height) = (image.Width * scale, image.Height * scale);
        return new(x - (width / 2), y - (height / 2), width, height);
    }
}
