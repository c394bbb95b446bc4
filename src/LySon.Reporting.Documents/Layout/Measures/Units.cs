namespace LySon.Reporting.Documents.Layout.Measures;

/// <summary>The decree measures in millimetres, a page in points.</summary>
internal static class Units
{
    public const double PointsPerMm = 72 / 25.4;

    public static double Points(double mm) => mm * PointsPerMm;
}
