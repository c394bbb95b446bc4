using UglyToad.PdfPig.Graphics.Colors;

namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>The colours that the decree knows.</summary>
internal static class PaperInk
{
    /// <summary>Darker than this in every channel is black to the eye and to a copier.</summary>
    private const double Black = 0.02;

    // "Đỏ tươi": a strong red with little else in it.
    private const double LeastRed = 0.75;
    private const double MostOther = 0.3;

    public static bool IsBlack(IColor? color)
    {
        if (color is null or GrayColor { Gray: 0 })
            return true;
        if (color is PatternColor)
            return false;
        var (red, green, blue) = color.ToRGBValues();
        return red <= Black && green <= Black && blue <= Black;
    }

    public static bool IsRed(IColor? color)
    {
        if (color is null or GrayColor or PatternColor)
            return false;
        var (red, green, blue) = color.ToRGBValues();
        return red >= LeastRed && green <= MostOther && blue <= MostOther;
    }
}
