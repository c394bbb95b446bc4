using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Outside;

/// <summary>What was typed for one unit.</summary>
/// <param name="Version">Of the report, as it was shown.</param>
/// <param name="Note">Null where the note was not on the page.</param>
public sealed record TypedUnit(int ReportId, int Version, IReadOnlyList<string?> Texts, string? Note = null);

/// <param name="Complete">Units whose row is written and has every figure that is asked for.</param>
/// <param name="Partly">Units whose row is written as far as it goes.</param>
/// <param name="Refused">Units with a figure that cannot be.</param>
/// <param name="Overtaken">Units that somebody else wrote meanwhile.</param>
public sealed record EntryOutcome(int Complete, int Partly, IReadOnlyList<int> Refused, IReadOnlyList<int> Overtaken);

/// <summary>
/// Writes figures on behalf of units that sent their answer outside the portal. Each unit is a matter of its own: a wrong one, or one that
/// somebody else wrote meanwhile, is left out and told. Who typed which figure stands in the report's history.
/// </summary>
public sealed class FigureEntry(ReportingDbContext db, Actor actor, TimeProvider time)
{
    private const string NoteField = "Ghi chú";

    public async Task<EntryOutcome> SaveAsync(
        int requestId, EntryTable table, IReadOnlyList<TypedUnit> units, CancellationToken cancellation = default)
    {
        var ids = units.Select(u => u.ReportId).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var rows = table.Rows;
        var stored = (await db.FigureValues().AsNoTracking().Where(v => ids.Contains(v.ReportId) && v.Table == table.Table
            && rows.Contains(v.Row)).ToListAsync(cancellation)).ToLookup(v => v.ReportId);
        var notes = await db.ReceivedPapers().Where(p => ids.Contains(p.ReportId)).Select(p => new { p.ReportId, p.Note })
            .ToDictionaryAsync(p => p.ReportId, p => p.Note, cancellation);
        var (complete, partly, refused, overtaken) = (0, 0, new List<int>(), new List<int>());
        foreach (var unit in units)
        {
            var row = EntryRow.Of(table, unit.Texts, []);
            if (row.HasErrors) refused.Add(unit.ReportId);
            else if (Changes(table, row, [.. stored[unit.ReportId]], unit, notes.GetValueOrDefault(unit.ReportId)).ToList()
                is { Count: > 0 } changes)
            {
                if (!await WriteAsync(requestId, table, unit, row, changes, cancellation)) overtaken.Add(unit.ReportId);
                else if (row.IsComplete) complete++;
                else partly++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(complete, partly, refused, overtaken);
    }

    private static IEnumerable<FieldChange> Changes(
        EntryTable table, EntryRow row, List<FigureValue> stored, TypedUnit unit, string? note)
    {
        foreach (var (column, cell) in table.Columns.Zip(row.Cells))
        {
            var before = EntryRow.CellOf(stored.Find(column.IsOf));
            if (before != cell.Value) yield return new($"{column.Row}: {column.Column.Header}", Said(before), Said(cell.Value));
        }
        if (unit.Note is { } typed && note is not null && typed != note) yield return new(NoteField, note, typed);
    }

    /// <returns>False when the report is not as it was shown.</returns>
    private async Task<bool> WriteAsync(int requestId, EntryTable table, TypedUnit unit, EntryRow row, List<FieldChange> changes,
        CancellationToken cancellation)
    {
        var held = await db.Reports().Where(r => r.Id == unit.ReportId && r.RequestId == requestId && r.Source != ReportSource.Portal
            && ReportStates.InForce.Contains(r.State) && r.Version == unit.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        if (held == 0) return false;
        if (changes.Exists(c => c.Name == NoteField)) await db.ReceivedPapers().Where(p => p.ReportId == unit.ReportId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Note, unit.Note!), cancellation);
        var rows = table.Rows;
        await db.FigureValues().Where(v => v.ReportId == unit.ReportId && v.Table == table.Table && rows.Contains(v.Row))
            .ExecuteDeleteAsync(cancellation);
        db.AddRange(Values(unit.ReportId, table, [.. row.Cells.Select(c => c.Value)]));
        db.Changes.Add(Change.Of<Report>(unit.ReportId, actor, time.GetUtcNow().UtcDateTime, changes));
        return true;
    }

    public static IEnumerable<FigureValue> Values(int reportId, EntryTable table, IReadOnlyList<TableCell> cells) =>
        table.Columns.Select((column, c) => new FigureValue
        {
            ReportId = reportId, Position = table.Position + c, Table = table.Table, Row = column.Row,
            Column = column.Name, Unit = column.Column.Unit,
            State = cells[c].State switch
            {
                CellState.Value => FigureState.Value,
                CellState.NotApplicable => FigureState.NotApplicable,
                CellState.Missing => FigureState.Missing,
            },
            Scaled = cells[c].Number is { } number ? (long)(number * FigureValue.Scale) : null,
        });

    private static string? Said(TableCell cell) => cell.State == CellState.Missing ? null : cell.Print();
}
