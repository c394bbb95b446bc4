using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Pdf;

/// <summary>The outline of a box with round corners, filled.</summary>
internal static class BoxPath
{
    /// <summary>
    /// Where the handles of a Bézier curve lie, as a share of the radius, so that a quarter of it is a quarter of a circle.
    /// </summary>
    private const double Handle = 0.5523;

    public static void Add(PdfBuffer buffer, FilledBox box, double pageHeight)
    {
        var (left, top, right) = (box.X, pageHeight - box.Y, box.X + box.Width);
        var (bottom, r) = (top - box.Height, box.Radius);
        var h = r * (1 - Handle);
        Points(buffer, " m\n"u8, left + r, top);
        Points(buffer, " l\n"u8, right - r, top);
        Points(buffer, " c\n"u8, right - h, top, right, top - h, right, top - r);
        Points(buffer, " l\n"u8, right, bottom + r);
        Points(buffer, " c\n"u8, right, bottom + h, right - h, bottom, right - r, bottom);
        Points(buffer, " l\n"u8, left + r, bottom);
        Points(buffer, " c\n"u8, left + h, bottom, left, bottom + h, left, bottom + r);
        Points(buffer, " l\n"u8, left, top - r);
        Points(buffer, " c\n"u8, left, top - h, left + h, top, left + r, top);
        buffer.Add("f\n"u8);
    }

    private static void Points(PdfBuffer buffer, ReadOnlySpan<byte> operation, params ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                buffer.Add(" "u8);
            buffer.Add(values[i]);
        }

        buffer.Add(operation);
    }
}
