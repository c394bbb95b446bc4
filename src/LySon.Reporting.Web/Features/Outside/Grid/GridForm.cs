using System.Globalization;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Outside.Grid;

/// <summary>
/// What the grid's form sends: of each unit "s12", the version that was shown, "v12-0" and so on, its cells, and "n12", its note where it
/// was on the page; of the last paste "w12-0", what stood in a cell before.
/// </summary>
internal sealed record GridForm(
    IReadOnlyDictionary<int, TypedUnit> Units, IReadOnlyDictionary<(int ReportId, int Column), string> Before)
{
    /// <summary>Cells, versions, notes and what stood there before, of a thousand units.</summary>
    public const int ValuesMax = 30_000;

    public static readonly GridForm Empty = new(new Dictionary<int, TypedUnit>(), new Dictionary<(int, int), string>());

    public static GridForm Read(IFormCollection form, int columns)
    {
        var units = new Dictionary<int, TypedUnit>();
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith('s')))
            if (Number(name[1..]) is { } report && Number(value.ToString()) is { } version)
                units[report] = new(report, version,
                    [.. Enumerable.Range(0, columns).Select(c => form[$"v{report}-{c}"].ToString())],
                    form.TryGetValue($"n{report}", out var note)
                        ? VietnameseText.Normalize(note).Replace('\n', ' ').Cut(ReceivedPaper.NoteMaxLength) : null);
        var before = new Dictionary<(int, int), string>();
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith('w')))
            if (Cell(name[1..]) is { } cell && cell.Column < columns) before[cell] = value.ToString();
        return new(units, before);
    }

    /// <summary>"12-0", a report and a column.</summary>
    public static (int ReportId, int Column)? Cell(string? text) => text?.Split('-') is [var report, var column]
        && Number(report) is { } id && Number(column) is { } at ? (id, at) : null;

    /// <summary>With these cells filled in; what stood there is kept so that the whole paste can be taken back.</summary>
    public GridForm With(IReadOnlyDictionary<(int ReportId, int Column), string> cells)
    {
        var before = Before.ToDictionary();
        var units = Units.ToDictionary();
        foreach (var (cell, text) in cells)
        {
            if (!units.TryGetValue(cell.ReportId, out var unit)) continue;
            before.TryAdd(cell, unit.Texts[cell.Column] ?? "");
            units[cell.ReportId] = unit with { Texts = [.. unit.Texts.Select((t, c) => c == cell.Column ? text : t)] };
        }
        return new(units, before);
    }

    public GridForm WithoutPaste() => new GridForm(Units, Empty.Before).With(Before) with { Before = Empty.Before };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
