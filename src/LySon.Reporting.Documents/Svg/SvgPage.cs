using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Fonts;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Pages;

namespace LySon.Reporting.Documents.Svg;

internal sealed class SvgPage(ArrangedDocument document)
{
    private readonly StringBuilder svg = new(32 * 1024);

    public string Write(ArrangedPage page)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {page.Width:0.###} {page.Height:0.###}\" ")
            .Append(CultureInfo.InvariantCulture, $"font-family=\"{OfficialFont.Family}\" text-rendering=\"geometricPrecision\" ")
            .Append(CultureInfo.InvariantCulture, $"role=\"group\" aria-label=\"Trang {page.Number}\" data-page=\"{page.Number}\">")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{page.Width:0.###}\" height=\"{page.Height:0.###}\" fill=\"#fff\"/>");
        (Part Part, int Block)? group = null;
        foreach (var operation in page.Operations)
        {
            var next = (operation.Origin.Part, GroupBlock(operation.Origin));
            if (group != next)
                BeginGroup(next, first: group is null);
            group = next;
            if (operation is TextRun run)
                Text(run);
            else if (operation is RuleLine rule)
                Rule(rule);
            else if (operation is QrSymbol symbol)
                Symbol(symbol);
        }

        return svg.Append(group is null ? "</svg>" : "</g></svg>").ToString();
    }

    /// <summary>Lines of the head are one group a part; the body has one group a block.</summary>
    private static int GroupBlock(PartOrigin origin) => origin.Part == Part.Body ? origin.Block : -1;

    private void BeginGroup((Part Part, int Block) group, bool first)
    {
        svg.Append(first ? "" : "</g>").Append(CultureInfo.InvariantCulture, $"<g data-part=\"{Name(group.Part)}\"");
        if (group.Block >= 0 && document.Content.Blocks[group.Block].Source is { } source)
            Escape(svg.Append(" data-source=\""), source).Append('"');
        svg.Append('>');
    }

    private void Text(TextRun run)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{run.X:0.###}\" y=\"{run.Y:0.###}\" font-size=\"{run.Size:0.###}\"");
        if (run.Style is FontStyle.Bold or FontStyle.BoldItalic)
            svg.Append(" font-weight=\"700\"");
        if (run.Style is FontStyle.Italic or FontStyle.BoldItalic)
            svg.Append(" font-style=\"italic\"");
        if (run.WordSpacing != 0)
            svg.Append(CultureInfo.InvariantCulture, $" word-spacing=\"{run.WordSpacing:0.####}\"");
        if (run.Ink == Ink.Red)
            svg.Append(" fill=\"#f00\"");
        // Browsers kern, the PDF does not: the stated length takes the kerning of a line back.
        if (run.Characters.Length > 1)
            svg.Append(CultureInfo.InvariantCulture, $" textLength=\"{run.Width:0.###}\"");
        Escape(svg.Append('>'), run.Characters.Span).Append("</text>");
    }

    private void Rule(RuleLine rule) => svg.Append(CultureInfo.InvariantCulture,
        $"<line x1=\"{rule.X1:0.###}\" y1=\"{rule.Y1:0.###}\" x2=\"{rule.X2:0.###}\" y2=\"{rule.Y2:0.###}\""
        + $" stroke=\"{(rule.Ink == Ink.Red ? "#f00" : "#000")}\" stroke-width=\"{rule.Thickness:0.###}\"/>");

    private void Symbol(QrSymbol symbol)
    {
        Escape(svg.Append("<path role=\"img\" aria-label=\""), symbol.Alternative).Append("\" d=\"");
        foreach (var (row, column, length) in symbol.Bars)
            svg.Append(CultureInfo.InvariantCulture,
                $"M{symbol.X + (column * symbol.Module):0.###} {symbol.Y + (row * symbol.Module):0.###}"
                + $"h{length * symbol.Module:0.###}v{symbol.Module:0.###}h{-length * symbol.Module:0.###}z");
        svg.Append("\"/>");
    }

    private static string Name(Part part) => part switch
    {
        Part.PageNumber => "page-number",
        Part.SuperiorBody => "superior-body",
        Part.IssuingBody => "issuing-body",
        Part.NationalName => "national-name",
        Part.Number => "number",
        Part.PlaceAndDate => "place-and-date",
        Part.TypeName => "type-name",
        Part.Abstract => "abstract",
        Part.AddressedTo => "addressed-to",
        Part.Body => "body",
        Part.Recipients => "recipients",
        Part.Authority => "authority",
        Part.SignerName => "signer-name",
        Part.Urgency => "urgency",
        Part.Circulation => "circulation",
        Part.Contact => "contact",
        Part.AppendixLabel => "appendix-label",
        Part.AppendixTitle => "appendix-title",
        Part.AppendixNote => "appendix-note",
        Part.Verification => "verification",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static StringBuilder Escape(StringBuilder svg, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => svg.Append("&amp;"),
                '<' => svg.Append("&lt;"),
                '>' => svg.Append("&gt;"),
                '"' => svg.Append("&quot;"),
                _ => svg.Append(c),
            };
        }

        return svg;
    }
}
