using LySon.Reporting.Documents.Layout;

namespace LySon.Reporting.Documents.Svg;

/// <summary>
/// Writes each arranged page as one self-contained SVG element, its viewBox in points. Text stands where the PDF has it, provided that the
/// page which shows it has loaded the family Tinos in all four faces: every line begins and ends exactly there; inside a line kerning may
/// move a letter by up to a point, unless the page's style sheet says "font-kerning: none" or its copy of the font has no kerning. Only
/// presentation attributes are used, so a strict content security policy has nothing to forbid.
/// </summary>
public static class SvgPages
{
    public static IReadOnlyList<string> Write(ArrangedDocument document) =>
        [.. document.Pages.Select(page => new SvgPage(document).Write(page))];
}
