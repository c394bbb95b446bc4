namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>Where a figure comes from, and the heading under which it is offered.</summary>
public enum FigureOrigin { Venues, Scans, Adoption, Directives, Request, Report }

/// <summary>A figure of one report at its cut-off.</summary>
/// <param name="Key">Stable name in references: "scans:group-1".</param>
/// <param name="Group">The heading that it is offered under: "Lượt quét".</param>
/// <param name="ShortLabel">Below that heading: "Cơ quan, đơn vị hành chính".</param>
/// <param name="Label">On its own: "Tỷ lệ cài đặt PC-Covid".</param>
/// <param name="Source">What it was made from: "3.062 : 11.360, ngày 09/11/2021".</param>
/// <param name="Spellings">The ways to write it, the usual one first.</param>
/// <param name="OriginId">The key of the group, application or request that it belongs to.</param>
public sealed record Figure(
    string Key, FigureOrigin Origin, string Group, string ShortLabel, string Label, string Source, IReadOnlyList<FigureSpelling> Spellings,
    int? OriginId = null)
{
    /// <summary>Nothing was reported, which is not the same as 0.</summary>
    public bool IsMissing => Spellings[0].Text is null;

    /// <summary>As shown in lists: the usual spelling, or null when missing.</summary>
    public string? Text => Spellings[0].Text;

    public FigureSpelling? Spelling(string? format) => format is null ? Spellings[0] : Spellings.FirstOrDefault(s => s.Format == format);
}
