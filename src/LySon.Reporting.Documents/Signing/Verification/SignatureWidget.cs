using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>What a signature may add to a form and to a page.</summary>
internal static class SignatureWidget
{
    /// <summary>Points; no signature or seal is larger, and what is could cover the text with another one.</summary>
    private static readonly double LargestSide = Units.Points(100);

    private static readonly double LargestArea = Units.Points(80) * Units.Points(60);

    public static bool IsField(PdfView view, PdfValue value) =>
        view.Dictionary(value) is { } field
            && (field.Is("FT", "Sig") || (view.Items(field["Kids"]) is { Count: > 0 } kids
            && kids.All(kid => FieldOf(view, kid) is not null)));

    /// <summary>
    /// Whether a page may show this: the widget of a signature that stands in the form. An empty field with a picture would be a sticker
    /// over the text.
    /// </summary>
    public static bool MayBeSeen(PdfView view, PdfValue value)
    {
        if (value is not PdfReference || view.Dictionary(value) is not { } widget || !widget.Is("Subtype", "Widget")
            || FieldOf(view, value) is not { } place
            || !view.Items(view.Dictionary(view.Catalog["AcroForm"])?["Fields"]).Contains(place)
            || view.Get(widget["Rect"]) is not PdfArray { Items: [PdfNumber left, PdfNumber bottom, PdfNumber right, PdfNumber top] })
            return false;
        var (width, height) = (Math.Abs(right.Value - left.Value), Math.Abs(top.Value - bottom.Value));
        return Math.Max(width, height) <= LargestSide && width * height <= LargestArea
            && (widget["AP"] is null || view.Dictionary(view.Dictionary(place)!["V"]) is not null);
    }

    /// <summary>The signature field that a widget is, or belongs to.</summary>
    private static PdfReference? FieldOf(PdfView view, PdfValue value) => view.Dictionary(value) is not { } widget ? null
        : widget.Is("FT", "Sig") ? value as PdfReference
        : widget["FT"] is null && widget["Parent"] is PdfReference parent && view.Dictionary(parent) is { } field && field.Is("FT", "Sig")
            ? parent
        : null;
}
