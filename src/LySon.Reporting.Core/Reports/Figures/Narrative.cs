using System.Text;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// The text of a section: a line is a paragraph, a line that begins with "- " is a bullet, {{key|format}} is a figure. Parsing loses
/// nothing: what is not understood stays as a <see cref="BrokenPart"/>.
/// </summary>
public sealed record Narrative(IReadOnlyList<NarrativeLine> Lines)
{
    public const string BulletMark = "- ";
    private const string Open = "{{";
    private const string Close = "}}";

    public IEnumerable<FigureReference> References =>
        Lines.SelectMany(l => l.Parts).OfType<FigurePart>().Select(p => p.Reference);

    public static Narrative Parse(string? body) => new(
    [
        .. (body ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(ParseLine),
    ]);

    private static NarrativeLine ParseLine(string line)
    {
        // A dash alone is a bullet whose text is still to come.
        var bullet = line == "-" || line.StartsWith(BulletMark, StringComparison.Ordinal);
        return new NarrativeLine(bullet, ParseParts(bullet ? line[1..].TrimStart() : line));
    }

    private static List<NarrativePart> ParseParts(string text)
    {
        var parts = new List<NarrativePart>();
        var at = 0;
        while (text.IndexOf(Open, at, StringComparison.Ordinal) is var open and >= 0)
        {
            if (open > at) parts.Add(new TextPart(text[at..open]));
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            at = close < 0 ? text.Length : close + Close.Length;
            var token = text[open..at];
            parts.Add(close >= 0 && FigureReference.Parse(text[(open + Open.Length)..close]) is { } reference
                ? new FigurePart(reference) : new BrokenPart(token));
        }
        if (at < text.Length) parts.Add(new TextPart(text[at..]));
        return parts;
    }
}

/// <summary>A paragraph, or a bullet without its dash.</summary>
public sealed record NarrativeLine(bool IsBullet, IReadOnlyList<NarrativePart> Parts)
{
    /// <summary>The line as printed; a figure that is missing or unknown is an ellipsis.</summary>
    public string Print(ReportFigures figures)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
            text.Append(part switch
            {
                TextPart plain => plain.Text,
                FigurePart figure => figures.Spell(figure.Reference) ?? ReportFigures.Missing,
                _ => ReportFigures.Missing,
            });
        return text.ToString();
    }
}

public abstract record NarrativePart;

public sealed record TextPart(string Text) : NarrativePart;

public sealed record FigurePart(FigureReference Reference) : NarrativePart;

/// <summary>Braces that hold no reference, kept as they were typed.</summary>
public sealed record BrokenPart(string Token) : NarrativePart;
