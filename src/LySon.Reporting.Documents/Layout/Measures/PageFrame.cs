namespace LySon.Reporting.Documents.Layout.Measures;

/// <summary>The profile's page in points; the origin is the page's upper left corner, y grows downwards.</summary>
/// <param name="landscape">The same paper across, with the same margins as one reads it.</param>
internal sealed class PageFrame(LayoutProfile profile, bool landscape = false)
{
    public double Width { get; } = Units.Points(landscape ? profile.PageHeightMm : profile.PageWidthMm);

    public double Height { get; } = Units.Points(landscape ? profile.PageWidthMm : profile.PageHeightMm);

    public double Left { get; } = Units.Points(profile.LeftMarginMm);

    public double Right { get; } = Units.Points((landscape ? profile.PageHeightMm : profile.PageWidthMm) - profile.RightMarginMm);

    public double Top { get; } = Units.Points(profile.TopMarginMm);

    public double Bottom { get; } = Units.Points((landscape ? profile.PageWidthMm : profile.PageHeightMm) - profile.BottomMarginMm);

    public double TextWidth => Right - Left;

    public double TextHeight => Bottom - Top;
}
