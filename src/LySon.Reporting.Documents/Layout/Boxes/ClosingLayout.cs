using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>Boxes 7a, 7b and 9b of Annex I: recipients at the left, level with authority, room and name at the right.</summary>
internal sealed class ClosingLayout
{
    private const string Title = "Nơi nhận:";

    private readonly PageFlow flow;
    private readonly Signature signature;
    private readonly List<(int Item, TextLine Line)> recipients;
    private readonly List<(int Item, TextLine Line)> authority = [];
    private readonly List<TextLine> name;
    private readonly VerificationLayout? verification;

    public ClosingLayout(PageFlow flow, OfficialReport report)
    {
        this.flow = flow;
        signature = report.Signature;
        var style = flow.Styles.Recipients;
        recipients = new ListLayout(flow, style, LeftWidth - GutterPt).Lines(report.Recipients);
        for (var i = 0; i < signature.Authority.Count; i++)
        {
            foreach (var line in Break(signature.Authority[i]))
                authority.Add((i, line));
        }

        name = Break(signature.SignerName);
        verification = report.Verification is { } address ? new VerificationLayout(flow, address) : null;
        var left = recipients.Count == 0 ? 0 : RecipientsTop + (recipients.Count * style.LineHeight);
        var height = flow.Profile.SpaceBeforeSignaturePt + Math.Max(left, SignatureHeight) + BelowPt;
        // A list of recipients longer than a page may run on; position, room and name may not.
        Height = height <= flow.Frame.TextHeight - (4 * flow.Styles.Body.LineHeight)
            ? height
            : flow.Profile.SpaceBeforeSignaturePt + SignatureHeight + BelowPt;
    }

    private const double GutterPt = 6;

    /// <summary>Space before included; all of it stands on one page.</summary>
    public double Height { get; }

    private double BelowPt => verification?.Height ?? 0;

    private double LeftWidth => Units.Points(flow.Profile.RecipientsColumnMm);

    private double RightCenter => (flow.Frame.Left + LeftWidth + flow.Frame.Right) / 2;

    private double RoomPt => Units.Points(flow.Profile.SignatureRoomMm);

    private double SignatureHeight => ((authority.Count + name.Count) * flow.Styles.Signature.LineHeight) + RoomPt;

    /// <summary>"Nơi nhận:" shares the first baseline of 7a, so its smaller line begins lower.</summary>
    private double TitleTop => flow.Styles.Signature.Ascent - flow.Styles.RecipientsTitle.Ascent;

    private double RecipientsTop => TitleTop + flow.Styles.RecipientsTitle.LineHeight;

    public void Place()
    {
        flow.Need(Height);
        if (!flow.IsFresh)
            flow.Y += flow.Profile.SpaceBeforeSignaturePt;
        var top = flow.Y;
        var next = PlaceRecipients(top);
        PlaceSignature(top);
        while (next < recipients.Count)
        {
            flow.NewPage();
            next = PlaceLines(next, flow.Y);
        }

        verification?.Place();
    }

    private int PlaceRecipients(double top)
    {
        if (recipients.Count == 0)
            return 0;
        var style = flow.Styles.RecipientsTitle;
        var title = new TextLine(Title.AsMemory(), 0, style.Measure(Title), 0);
        flow.Text(new PartOrigin(Part.Recipients), title, style, flow.Frame.Left, top + TitleTop);
        return PlaceLines(0, top + RecipientsTop);
    }

    /// <summary>Draws what fits on the page; returns the first line that does not.</summary>
    private int PlaceLines(int next, double y)
    {
        var style = flow.Styles.Recipients;
        for (; next < recipients.Count && y + style.LineHeight <= flow.Bottom - BelowPt + 0.01; next++, y += style.LineHeight)
        {
            var (item, line) = recipients[next];
            flow.Text(new PartOrigin(Part.Recipients, item), line, style, flow.Frame.Left + line.Indent, y);
        }

        return next;
    }

    private void PlaceSignature(double y)
    {
        var style = flow.Styles.Signature;
        foreach (var (item, line) in authority)
            y = Centered(new PartOrigin(Part.Authority, item), line, style, y);
        flow.SignatureRoom = new(flow.PageNumber, RightCenter, y, RoomPt);
        y += RoomPt;
        foreach (var line in name)
            y = Centered(new PartOrigin(Part.SignerName), line, style, y);
        flow.Y = y;
    }

    private double Centered(PartOrigin origin, TextLine line, TextStyle style, double y)
    {
        flow.Text(origin, line, style, RightCenter - (line.Width / 2), y);
        return y + style.LineHeight;
    }

    private List<TextLine> Break(string text)
    {
        var style = flow.Styles.Signature;
        var width = flow.Frame.TextWidth - LeftWidth;
        return flow.Breaker.Break(CleanText.Of(text), style.Face, style.Size, width, LineFit.Balanced);
    }
}
