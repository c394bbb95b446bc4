using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Outside;

/// <summary>A figure that is asked for: where its row and its column meet.</summary>
public sealed record EntryColumn(string Row, TableColumn Column)
{
    public string Name => FigureTables.Short(Column.Name);

    public bool IsOf(FigureValue value) => value.Row == Row && value.Column == Name && value.Unit == Column.Unit;
}

/// <summary>
/// A table that a round asks for, seen from whoever asks: units down, its figures across; a table of many figures is one for each of its
/// rows. The names are those under which the figures of reports are kept, so that what is entered here and what units send add up.
/// </summary>
/// <param name="Position">Of its first figure among those of a report.</param>
/// <param name="NotAbove">Pairs of columns of which the first is part of the second.</param>
public sealed record EntryTable(
    string Table, int Position, IReadOnlyList<EntryColumn> Columns, params IReadOnlyList<(int Part, int Whole)> NotAbove)
{
    /// <summary>More are not laid side by side.</summary>
    public const int ColumnsMax = 12;

    /// <summary>Stands for it in addresses.</summary>
    public string Key { get; } = new FigureName(Table, Columns[0].Row, "", "").Key;

    public IReadOnlyList<string> Rows { get; } = [.. Columns.Select(c => c.Row).Distinct()];

    /// <summary>What stands above a column: only what tells it from the others.</summary>
    public string Header(int column)
    {
        var (row, own) = Columns[column];
        if (Rows.Count == 1) return own.Header;
        var unit = own.Unit.Length == 0 ? "" : $" ({own.Unit})";
        return Columns.Count == Rows.Count ? row + unit : $"{row}: {own.Header}";
    }
}

/// <summary>A numbered section of a round with what is typed for a unit that does not use the portal.</summary>
/// <param name="Title">With its number.</param>
/// <param name="Table">The name under which its figures are kept.</param>
/// <param name="Entry">Null for text alone.</param>
public sealed record EntrySection(OutlineSection Section, string Title, string Table, EntryShape? Entry);

public static class EntryTables
{
    /// <param name="letter">With its outline.</param>
    /// <returns>In the order of the outline. Tables to which each unit adds its own rows are none: they are no grid.</returns>
    public static async Task<IReadOnlyList<EntryTable>> OfAsync(
        ReportingDbContext db, ReportRequest letter, CancellationToken cancellation = default)
    {
        var (tables, position) = (new List<EntryTable>(), 0);
        foreach (var (_, _, table, entry) in await SectionsAsync(db, letter, cancellation))
        {
            if (entry is not { Shape: { HasOwnRows: false } shape, Parts: var parts }) continue;
            var columns = shape.Columns.Where(c => c.IsNumber).ToList();
            if (columns.Count == 0) continue;
            var together = columns.Count * shape.Rows.Count <= EntryTable.ColumnsMax ? shape.Rows.Count : 1;
            foreach (var rows in shape.Rows.Chunk(together))
            {
                tables.Add(new(table, position, [.. rows.SelectMany(r => columns.Select(c => new EntryColumn(FigureTables.Short(r), c)))],
                    [.. rows.SelectMany((_, r) => parts.Select(p => (p.Part + (r * columns.Count), p.Whole + (r * columns.Count))))]));
                position += rows.Length * columns.Count;
            }
        }
        return tables;
    }

    /// <param name="letter">With its outline.</param>
    public static async Task<IReadOnlyList<EntrySection>> SectionsAsync(
        ReportingDbContext db, ReportRequest letter, CancellationToken cancellation = default)
    {
        var cutoff = letter.CutoffOn;
        var catalog = new EntryCatalog(
            await db.VenueGroups().Where(g => g.AgencyId == null && (g.EndedOn == null || g.EndedOn > cutoff)).OrderBy(g => g.Position)
                .ThenBy(g => g.Id).Select(g => g.Name).ToListAsync(cancellation),
            await db.Applications().Where(a => a.EndedOn == null || a.EndedOn > cutoff).OrderBy(a => a.Name).Select(a => a.Name)
                .ToListAsync(cancellation), letter.PeriodStart is not null);
        return
        [
            .. letter.Outline.OrderBy(s => s.Position).ThenBy(s => s.Id).Where(s => s.Definition.IsNumbered).Select((section, at) =>
            {
                var (title, entry) = ($"{(at + 1).Grouped()}. {section.Heading}", section.Definition.Entry(section.Table, catalog));
                return new EntrySection(section, title, FigureTables.Short(entry?.Table ?? title), entry);
            }),
        ];
    }
}
