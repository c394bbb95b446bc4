using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Measures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LySon.Reporting.Documents.Docx;

/// <summary>Box 9a: one recipient on the line of "Kính gửi:", several below with their dashes under the colon.</summary>
internal sealed class DocxAddress(DocxContext context)
{
    private const string Label = "Kính gửi:";

    private double Least => Units.Points(context.Profile.FirstLineIndentMm);

    public IEnumerable<W.Paragraph> Paragraphs(IReadOnlyList<string> names) => names.Count switch
    {
        0 => [],
        1 => [One(names[0])],
        _ => Several(names),
    };

    private W.Paragraph One(string name) => Wml.Paragraph(DocxStyles.AddressedTo, $"{Label} {ListLayout.Punctuated(name, last: true)}",
        properties =>
    {
        properties.SpacingBetweenLines = Gap;
        properties.Indentation = new W.Indentation { Left = Wml.Twips(Least), Right = Wml.Twips(Least) };
        properties.Justification = new W.Justification { Val = W.JustificationValues.Center };
    });

    private IEnumerable<W.Paragraph> Several(IReadOnlyList<string> names)
    {
        var style = context.Styles.AddressedTo;
        var items = names.Select((name, i) => ListLayout.Dash + ListLayout.Punctuated(name, i == names.Count - 1)).ToList();
        var (colon, dash) = (style.Measure(Label[..^1]), style.Measure(ListLayout.Dash));
        var left = Math.Max(Least, (context.TextWidth - colon - items.Max(style.Measure)) / 2);
        yield return Wml.Paragraph(DocxStyles.AddressedTo, Label, properties =>
        {
            properties.KeepNext = new W.KeepNext();
            properties.SpacingBetweenLines = Gap;
            properties.Indentation = new W.Indentation { Left = Wml.Twips(left) };
        });
        foreach (var item in items)
            yield return Wml.Paragraph(DocxStyles.AddressedTo, item, properties =>
                properties.Indentation = new W.Indentation { Left = Wml.Twips(left + colon + dash), Hanging = Wml.Twips(dash) });
    }

    private W.SpacingBetweenLines Gap => new() { Before = Wml.Twips(context.Profile.ParagraphGapPt) };
}
