using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Outlines;

/// <summary>
/// What an agency filled in, carried over into a table whose columns or rows have changed. A column is known by its key; a row by its name
/// but for case and accents, since a guess could put the figures of one unit under the name of another.
/// </summary>
/// <param name="Content">As it stands in the new table.</param>
/// <param name="Said">What changed about the table, a clause each: "thêm cột “Số máy”".</param>
/// <param name="Kept">What was filled in and has no place any more, a line each.</param>
public sealed record TableChange(TableContent Content, IReadOnlyList<string> Said, IReadOnlyList<string> Kept)
{
    private const int NamesShown = 5;

    public static TableChange Of(TableShape before, TableContent content, TableShape after)
    {
        var (rows, known) = (content.In(before), before.Columns.ToList());
        var columns = after.Columns.Select(c => known.FindIndex(b => IsSame(b, c))).ToList();
        var sources = after.HasOwnRows ? rows.Select(r => (r.Name, Source: (TableRow?)r)).ToList() : Rows(rows, after.Rows);
        var left = new List<(TableRow Row, int Column)>();
        var carried = sources.Select(s => new TableRow(s.Name, [.. columns.Select((from, to) => s.Source is not { } row || from < 0
            ? TableCell.Missing : Fit(row, from, before.Columns[from], after.Columns[to], left))])).ToList();
        foreach (var row in rows.Where(r => sources.Any(s => s.Source == r)))
            left.AddRange(Enumerable.Range(0, before.Columns.Count).Where(c => !columns.Contains(c)).Select(c => (row, c)));
        return new(new(carried), [.. Columns(before, after, columns), .. OfRows(before, after, sources)],
            [.. left.Where(l => IsFilled(l.Row.Cells[l.Column])).GroupBy(l => l.Column, l => l.Row).OrderBy(g => g.Key)
                .Select(g => $"Cột “{before.Columns[g.Key].Header}”: "
                    + string.Join("; ", g.Select(row => $"{row.Name} {CellText.Of(row.Cells[g.Key])}"))),
                .. rows.Where(r => sources.All(s => s.Source != r) && r.Cells.Any(IsFilled)).Select(r => Line(before, r))]);
    }

    private static bool IsSame(TableColumn a, TableColumn b) => a.Key > 0 && b.Key > 0 ? a.Key == b.Key : a.Name == b.Name;

    private static bool IsFilled(TableCell cell) => cell.State != CellState.Missing;

    private static List<(string Name, TableRow? Source)> Rows(IReadOnlyList<TableRow> rows, IReadOnlyList<string> names)
    {
        var left = rows.ToList();
        var found = names.Select(name => Take(left, r => r.Name == name)).ToList();
        return [.. names.Select((name, i) => (name, found[i]
            ?? Take(left, r => VietnameseText.Fold(r.Name) == VietnameseText.Fold(name))))];
    }

    private static TableRow? Take(List<TableRow> rows, Predicate<TableRow> which)
    {
        if (rows.FindIndex(which) is var at && at < 0) return null;
        var row = rows[at];
        rows.RemoveAt(at);
        return row;
    }

    /// <summary>A cell of a column whose kind changed is read anew; what is no such value stays behind.</summary>
    private static TableCell Fit(TableRow row, int from, TableColumn before, TableColumn after, List<(TableRow, int)> left)
    {
        if (before.Kind == after.Kind) return row.Cells[from];
        var (cell, error) = CellText.Parse(after, CellText.Of(row.Cells[from]));
        if (error is not null) left.Add((row, from));
        return cell;
    }

    private static IEnumerable<string> Columns(TableShape before, TableShape after, List<int> from)
    {
        foreach (var (column, at) in after.Columns.Zip(from))
        {
            if (at < 0) yield return $"thêm cột “{column.Name}”";
            else if (before.Columns[at].Name != column.Name) yield return $"cột “{before.Columns[at].Name}” đổi tên thành “{column.Name}”";
            if (at >= 0 && before.Columns[at] with { Name = column.Name, Key = column.Key } != column)
                yield return $"cột “{column.Name}” đổi đơn vị tính hoặc cách nhập";
        }
        foreach (var gone in before.Columns.Where((_, c) => !from.Contains(c))) yield return $"bỏ cột “{gone.Name}”";
        if (IsMoved(from)) yield return "sắp xếp lại các cột";
    }

    private static IEnumerable<string> OfRows(TableShape before, TableShape after, List<(string Name, TableRow? Source)> sources)
    {
        if (before.HasOwnRows && after.HasOwnRows) yield break;
        if (after.HasOwnRows)
        {
            yield return "đơn vị tự thêm dòng";
            yield break;
        }
        var known = before.Rows.ToList();
        foreach (var (name, row) in sources.Where(s => s.Source is { } row && row.Name != s.Name))
            yield return $"dòng “{row!.Name}” đổi tên thành “{name}”";
        if (Named("thêm dòng", sources.Where(s => s.Source is null).Select(s => s.Name)) is { } added) yield return added;
        if (Named("bỏ dòng", known.Where(k => sources.All(s => s.Source?.Name != k))) is { } gone) yield return gone;
        if (IsMoved(sources.Select(s => s.Source is { } row ? known.IndexOf(row.Name) : -1))) yield return "sắp xếp lại các dòng";
    }

    private static bool IsMoved(IEnumerable<int> from)
    {
        var stayed = from.Where(f => f >= 0).ToList();
        return !stayed.SequenceEqual(stayed.Order());
    }

    private static string? Named(string word, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count == 0) return null;
        var rest = all.Count > NamesShown ? $" và {(all.Count - NamesShown).Grouped()} dòng khác" : "";
        return $"{word} {string.Join(", ", all.Take(NamesShown).Select(n => $"“{n}”"))}{rest}";
    }

    private static string Line(TableShape shape, TableRow row) => $"Dòng “{row.Name}”: " + string.Join("; ", shape.Columns.Zip(row.Cells)
        .Where(c => IsFilled(c.Second)).Select(c => $"{c.First.Name} {CellText.Of(c.Second)}"));
}
