using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>Lays a report out on pages. A pure function: the same report and profile give the same pages, on any machine.</summary>
public static class OfficialLayout
{
    public static ArrangedDocument Arrange(OfficialReport report, LayoutProfile profile)
    {
        var flow = new PageFlow(profile);
        new HeadLayout(flow).Place(report);
        TitleLayout.Place(flow, report);
        AddressLayout.Place(flow, report.AddressedTo);
        var closing = new ClosingLayout(flow, report);
        new BodyLayout(flow, report.Body).Place(closing.Height);
        closing.Place();
        return new ArrangedDocument(report, profile, flow.Pages) { SignatureRoom = flow.SignatureRoom };
    }
}
