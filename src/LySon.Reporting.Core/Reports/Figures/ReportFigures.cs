namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>Every figure of a report. Tables and narrative both read here, so they cannot disagree.</summary>
public sealed class ReportFigures
{
    /// <summary>Printed where a figure is missing.</summary>
    public const string Missing = "…";

    private readonly Dictionary<string, Figure> byKey;

    public ReportFigures(FigureData data)
    {
        Data = data;
        All = [.. new FigureList(data).Build()];
        byKey = All.ToDictionary(f => f.Key, StringComparer.Ordinal);
    }

    public FigureData Data { get; }

    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<Figure> All { get; }

    public Figure? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The figure as it is printed; null when it is missing, unknown, or has no such spelling.</summary>
    public string? Spell(FigureReference reference) => Find(reference.Key)?.Spelling(reference.Format)?.Text;

    /// <summary>Figures that the text names and that nobody reported, each once.</summary>
    public IEnumerable<Figure> MissingIn(Narrative narrative) =>
        narrative.References.Select(r => Find(r.Key)).OfType<Figure>().Where(f => f.IsMissing).Distinct();
}
