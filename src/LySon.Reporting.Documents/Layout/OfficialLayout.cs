using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>Lays a report out on pages. A pure function: the same report and profile give the same pages, on any machine.</summary>
public static class OfficialLayout
{
    public static ArrangedDocument Arrange(OfficialReport report, LayoutProfile profile)
    {
        var pages = new List<ArrangedPage>();
        var room = Arrange(report, profile, pages.Add);
        return new ArrangedDocument(report, profile, pages) { SignatureRoom = room };
    }

    internal static PrintedContent Content(OfficialReport report) => new(
        report.Title,
        report.IssuedOn,
        [.. ClosingMark.Close(report.Body), .. report.Appendices.SelectMany(appendix => appendix.Blocks)],
        [.. report.Appendices.Select((_, i) => AppendixText.Bookmark(report, i))],
        report.AddressedTo.Count > 1);

    /// <summary>The same page by page: a document of thousands of pages need not lie in memory as a whole.</summary>
    internal static SignatureRoom? Arrange(OfficialReport report, LayoutProfile profile, Action<ArrangedPage> finish)
    {
        var flow = new PageFlow(profile, finish);
        ContactLayout.Reserve(flow, report.Contact);
        new HeadLayout(flow).Place(report);
        StampLayout.Place(flow, report);
        TitleLayout.Place(flow, report);
        AddressLayout.Place(flow, report.AddressedTo);
        var closing = new ClosingLayout(flow, report);
        var body = ClosingMark.Close(report.Body);
        new BodyLayout(flow, body).Place(closing.Height);
        closing.Place();
        AppendixLayout.Place(flow, report, body.Count);
        flow.End();
        return flow.SignatureRoom;
    }
}
