using LySon.Reporting.Core.Reports.Figures;


namespace LySon.Reporting.Core.Rollup;

/// <summary>A table of a round's reports, added up.</summary>
/// <param name="Name">Without the number that its section carried.</param>
public sealed record FigureTable(string Name, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>All rows of a column; null when it cannot be added, or nobody reported a value.</summary>
    public long? Total(FigureColumn column) => Rows.Select(r => r.Cells.GetValueOrDefault(column)?.Scaled)
        .Aggregate((long?)null, (sum, cell) => cell is null ? sum : (sum ?? 0) + cell);

    public static IReadOnlyList<FigureTable> Of(IReadOnlyList<FigureTotal> totals) =>
    [
        .. totals.GroupBy(t => t.Name.Table).Select(table => new FigureTable(FigureTables.Plain(table.Key),
            [.. table.Select(t => new FigureColumn(t.Name.Column, t.Name.Unit)).Distinct()],
            [
                .. table.GroupBy(t => t.Name.Row).Select(row => new FigureRow(row.Key,
                    row.GroupBy(t => new FigureColumn(t.Name.Column, t.Name.Unit)).ToDictionary(g => g.Key, g => g.First()))),
            ])),
    ];
}

public sealed record FigureColumn(string Name, string Unit)
{
    /// <summary>"Số máy đã cài (máy)"</summary>
    public string Header => Unit.Length == 0 ? Name : $"{Name} ({Unit})";
}

public sealed record FigureRow(string Name, IReadOnlyDictionary<FigureColumn, FigureTotal> Cells);

/// <summary>A share or an average of the round: one sum over another, never an average of the agencies' own shares.</summary>
public sealed record RoundRatio(string Label, decimal Part, decimal Whole, bool IsShare)
{
    /// <summary>In percent when <see cref="IsShare"/>; unrounded.</summary>
    public decimal Value => IsShare ? 100 * Part / Whole : Part / Whole;

    /// <summary>Those that the portal's own tables allow; what has no whole, or a whole of 0, has no ratio.</summary>
    public static IReadOnlyList<RoundRatio> Of(IReadOnlyList<FigureTotal> totals)
    {
        var byName = totals.ToLookup(t => (t.Name.Table, t.Name.Row, t.Name.Column));
        return
        [
            .. totals.Where(t => t.Name is { Table: FigureTables.Adoption, Column: FigureTables.Installed })
                .Select(t => Ratio($"Tỷ lệ cài đặt {t.Name.Row}", t, FigureTables.Smartphones, isShare: true)).OfType<RoundRatio>(),
            .. totals.Where(t => t.Name is { Table: FigureTables.Venues, Column: FigureTables.Scans })
                .Select(t => Ratio($"Lượt quét bình quân một địa điểm: {t.Name.Row}", t, FigureTables.Created, isShare: false))
                    .OfType<RoundRatio>(),
        ];

        RoundRatio? Ratio(string label, FigureTotal part, string whole, bool isShare) =>
            part.Number is { } top && byName[(part.Name.Table, part.Name.Row, whole)].FirstOrDefault()?.Number is > 0 and { } bottom
                ? new(label, top, bottom, isShare) : null;
    }
}
