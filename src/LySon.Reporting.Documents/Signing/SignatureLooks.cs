using System.Globalization;
using LySon.Reporting.Documents.Signing.Images;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing;

/// <summary>
/// Writes what is seen of a signature: an image with its transparency, and the appearance stream that draws it (ISO 32000-1, 12.5.5).
/// </summary>
internal static class SignatureLooks
{
    public static PdfReference Write(RevisionWriter revision, PngImage image, Box box)
    {
        var size = string.Create(
            CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/BitsPerComponent 8");
        var mask = revision.WriteStream(image.Opacity, size + "/ColorSpace/DeviceGray");
        var picture = revision.WriteStream(image.Colors, string.Create(CultureInfo.InvariantCulture,
            $"{size}/ColorSpace/DeviceRGB/SMask {mask.Number} 0 R"));
        // Marked as an artifact: the field's own words are read aloud, never the picture.
        var draw = string.Create(
            CultureInfo.InvariantCulture, $"/Artifact BMC\nq {box.Width:0.###} 0 0 {box.Height:0.###} 0 0 cm /Im Do Q\nEMC\n");
        return revision.WriteStream(System.Text.Encoding.ASCII.GetBytes(draw), string.Create(
            CultureInfo.InvariantCulture,
            $"/Type/XObject/Subtype/Form/BBox[0 0 {box.Width:0.###} {box.Height:0.###}]/Resources<</XObject<</Im {picture.Number} 0 R>>>>"),
                compress: false);
    }
}
