using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout.Measures;

namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>A face, a size in points, and the heights that follow from them.</summary>
internal sealed class TextStyle(FontStyle style, double size, LayoutProfile profile)
{
    public FontStyle Style { get; } = style;

    public FontFace Face { get; } = OfficialFont.Face(style);

    public double Size { get; } = size;

    /// <summary>From one baseline to the next.</summary>
    public double LineHeight { get; } = size * profile.LineSpacing;

    /// <summary>From the top of a line's box to its baseline.</summary>
    public double Ascent { get; } = size * profile.AscentShare;

    public double Measure(string text) => Face.Measure(text, Size);
}
