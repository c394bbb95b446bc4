using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>A QR symbol and, beside it, the same address in words, at the foot of the page where the document itself ends.</summary>
internal sealed class VerificationLayout
{
    /// <summary>A scanner needs four modules of white around the symbol (ISO/IEC 18004, 6.3.8).</summary>
    private const int QuietModules = 4;

    private readonly PageFlow flow;
    private readonly Verification verification;
    private readonly QrModules symbol;
    private readonly double side;
    private readonly double quiet;
    private readonly List<List<TextLine>> lines;

    public VerificationLayout(PageFlow flow, Verification verification)
    {
        this.flow = flow;
        this.verification = verification;
        symbol = QrModules.Of(verification.Address.AbsoluteUri);
        side = Units.Points(flow.Profile.VerificationSymbolMm);
        quiet = QuietModules * side / symbol.Size;
        var style = flow.Styles.Verification;
        var width = flow.Frame.TextWidth - side - quiet;
        string[] texts = ["Kiểm tra tính xác thực của văn bản tại:", verification.Address.AbsoluteUri, $"Mã kiểm tra: {verification.Code}"];
        lines = [.. texts.Select(text => flow.Breaker.Break(CleanText.Of(text), style.Face, style.Size, width, LineFit.Ragged))];
        Height = quiet + Math.Max(side, lines.Sum(text => text.Count) * style.LineHeight);
    }

    /// <summary>White above included.</summary>
    public double Height { get; }

    public void Place()
    {
        flow.Need(Height);
        var top = flow.Bottom - Height + quiet;
        flow.Add(new QrSymbol(
            new PartOrigin(Part.Verification), flow.Frame.Left, flow.Bottom - side, side / symbol.Size, symbol.Size, symbol.Bars,
            $"Mã QR mở địa chỉ {verification.Address.AbsoluteUri}"));
        var style = flow.Styles.Verification;
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var line in lines[i])
            {
                flow.Text(new PartOrigin(Part.Verification, i), line, style, flow.Frame.Left + side + quiet, top);
                top += style.LineHeight;
            }
        }
    }
}
