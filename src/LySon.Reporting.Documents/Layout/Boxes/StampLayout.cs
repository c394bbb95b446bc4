using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Boxes 10b and 11 of Annex I (part III.2.b and c). The diagram of part I.IV puts the urgency below number and symbol in the left column,
/// and the circulation opposite it, right of the middle: both stand on one level here, each centred in its column of the head.
/// </summary>
internal static class StampLayout
{
    public static void Place(PageFlow flow, OfficialReport report)
    {
        if (report.Urgency is null && report.Circulation is null)
            return;
        var (profile, columns) = (flow.Profile, new HeadColumns(flow));
        var top = flow.Y + profile.SpaceBeforeStampPt;
        if (report.Urgency is { } urgency)
            Draw(flow, new PartOrigin(Part.Urgency), Stamps.Of(urgency), Width(profile, urgency), columns.LeftCenter, top, Ink.Red);
        if (report.Circulation is { } circulation)
            Draw(flow, new PartOrigin(Part.Circulation), Stamps.Of(circulation), Width(flow, circulation),
                columns.RightCenter, top, Ink.Black);
        flow.Y = top + Units.Points(profile.StampHeightMm);
    }

    /// <summary>Points.</summary>
    public static double Width(LayoutProfile profile, DeliveryUrgency urgency) => Units.Points(urgency switch
    {
        DeliveryUrgency.Urgent => profile.UrgentStampMm,
        DeliveryUrgency.VeryUrgent => profile.VeryUrgentStampMm,
        DeliveryUrgency.Express => profile.ExpressStampMm,
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, null),
    });

    private static double Width(PageFlow flow, Circulation circulation) =>
        flow.Styles.Stamp.Measure(Stamps.Of(circulation)) + (2 * Units.Points(flow.Profile.CirculationPaddingMm));

    private static void Draw(PageFlow flow, PartOrigin origin, string text, double width, double center, double top, Ink ink)
    {
        var (style, height) = (flow.Styles.Stamp, Units.Points(flow.Profile.StampHeightMm));
        var textWidth = style.Measure(text);
        // Capitals are centred by their own height; accents above and below reach as far beyond them.
        var capitals = style.Face.CapHeight * style.Size / style.Face.UnitsPerEm;
        flow.Text(origin, new TextLine(text.AsMemory(), 0, textWidth, 0), style, center - (textWidth / 2),
            top + ((height + capitals) / 2) - style.Ascent, ink);
        var half = flow.Profile.RulePt / 2;
        var (left, right, upper, lower) = (center - (width / 2) + half, center + (width / 2) - half, top + half, top + height - half);
        Rule(left - half, upper, right + half, upper);
        Rule(left - half, lower, right + half, lower);
        Rule(left, upper, left, lower);
        Rule(right, upper, right, lower);

        void Rule(double x1, double y1, double x2, double y2) =>
            flow.Add(new RuleLine(origin, x1, y1, x2, y2, flow.Profile.RulePt) { Ink = ink });
    }
}
