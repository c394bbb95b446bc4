using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Layout.Pages;
using QRCoder;

namespace LySon.Reporting.Documents.Svg;

/// <summary>
/// A venue's QR symbol alone, quiet zone included, for those who lay out their own sign. Error correction H, as on the posters.
/// </summary>
public static class QrImage
{
    /// <summary>Pixels a module: about a thousand on a side, enough for 8 cm at 300 dpi.</summary>
    private const int PixelsPerModule = 20;

    /// <summary>Modules of white around the symbol (ISO/IEC 18004, 6.3.8).</summary>
    private const int Quiet = 4;

    public static byte[] Png(Uri link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.H);
        using var image = new PngByteQRCode(data);
        return image.GetGraphic(PixelsPerModule);
    }

    public static string Svg(Uri link)
    {
        var symbol = QrModules.Of(link.AbsoluteUri, QRCodeGenerator.ECCLevel.H);
        var side = symbol.Size + (2 * Quiet);
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" ")
            .Append("shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h").Append(side).Append('v').Append(side)
                .Append("H0z\"/><path d=\"");
        foreach (var (row, column, length) in symbol.Bars)
            svg.Append(CultureInfo.InvariantCulture, $"M{column + Quiet} {row + Quiet}h{length}v1h-{length}z");
        return svg.Append("\"/></svg>").ToString();
    }
}
