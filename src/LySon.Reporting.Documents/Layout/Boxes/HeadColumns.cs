using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>The two columns of the head, in points.</summary>
internal sealed class HeadColumns(PageFlow flow)
{
    public double Gutter { get; } = Units.Points(flow.Profile.HeadGutterMm);

    public double LeftWidth { get; } = Units.Points(flow.Profile.HeadLeftColumnMm - flow.Profile.HeadGutterMm);

    public double RightStart { get; } = flow.Frame.Left + Units.Points(flow.Profile.HeadLeftColumnMm);

    public double LeftCenter => flow.Frame.Left + (LeftWidth / 2);

    public double RightCenter => (RightStart + flow.Frame.Right) / 2;
}
