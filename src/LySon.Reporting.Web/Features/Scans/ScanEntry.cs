using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Scans;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Scans;

/// <summary>
/// Writes the changed cells of a sent grid in one transaction. A cell that is wrong, or that somebody else changed meanwhile, is left out
/// and reported; the others are saved all the same.
/// </summary>
public sealed class ScanEntry(ReportingDbContext db)
{
    /// <summary>Another writer may come between reading and writing; after a fresh look the same rules decide again.</summary>
    private const int Attempts = 4;

    public async Task<ScanOutcome> SaveAsync(int agencyId, DateOnly day, IReadOnlyCollection<TypedCell> cells)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TrySaveAsync(agencyId, day, cells);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // A newer version, or a first count of the same cell (the unique index refuses the second).
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<ScanOutcome> TrySaveAsync(int agencyId, DateOnly day, IReadOnlyCollection<TypedCell> cells)
    {
        var sent = cells.Select(c => c.VenueId).ToList();
        var open = await ScanGrid.OpenVenues(db, agencyId, day).Where(v => sent.Contains(v.Id)).Select(v => v.Id).ToHashSetAsync();
        var stored = await db.ScanCounts().Where(c => sent.Contains(c.VenueId) && c.Venue!.AgencyId == agencyId && c.Day == day
            && c.Source == ScanSource.Entered)
            .ToDictionaryAsync(c => c.VenueId);
        var problems = new Dictionary<int, CellProblem>();
        var conflicts = new List<(TypedCell Cell, int? Mine, ScanCount Theirs)>();
        var closed = new List<int>();
        var saved = 0;
        foreach (var cell in cells)
        {
            var (value, error) = cell.Parse();
            if (cell.Choice == CellChoice.Theirs || (error is null && value == cell.Seen.Value && cell.Choice == CellChoice.None)) continue;
            var row = stored.GetValueOrDefault(cell.VenueId);
            if (!open.Contains(cell.VenueId)) closed.Add(cell.VenueId);
            else if (error is not null) problems[cell.VenueId] = new(cell.Text, error, null);
            else if (cell.Choice == CellChoice.Due && row is not null && row.Value != value) conflicts.Add((cell, value, row));
            else switch (cell.Seen.Decide(value, row is null ? default : new(row.Version, row.Value)))
                {
                    case CellOutcome.Write:
                        if (row is null) db.ScanCounts()
                            .Add(new() { VenueId = cell.VenueId, Day = day, Source = ScanSource.Entered, Value = value });
                        else row.Value = value;
                        saved++;
                        break;
                    case CellOutcome.Conflict:
                        conflicts.Add((cell, value, row!));
                        break;
                    case CellOutcome.Leave:
                        break;
                }
        }
        await db.SaveChangesAsync();
        await DescribeAsync(conflicts, problems);
        return new(saved, problems, await NamesOfClosedAsync(agencyId, day, closed));
    }

    private async Task DescribeAsync(List<(TypedCell Cell, int? Mine, ScanCount Theirs)> conflicts, Dictionary<int, CellProblem> problems)
    {
        if (conflicts.Count == 0) return;
        var ids = conflicts.Select(c => c.Theirs.Id).ToList();
        var last = (await db.Changes.AsNoTracking().Where(c => c.Entity == nameof(ScanCount) && ids.Contains(c.EntityId)).ToListAsync())
            .GroupBy(c => c.EntityId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!);
        foreach (var (cell, mine, theirs) in conflicts)
        {
            var change = last[theirs.Id];
            problems[cell.VenueId] = new(cell.Text, cell.Choice == CellChoice.Due ? ScanErrors.Undecided : null,
                new(mine, theirs.Value, change.ActorName, change.At));
        }
    }

    /// <summary>Other agencies' venues are not ours to name, so they are passed over in silence.</summary>
    private async Task<IReadOnlyList<string>> NamesOfClosedAsync(int agencyId, DateOnly day, List<int> venues)
    {
        if (venues.Count == 0) return [];
        var names = await db.Venues().IgnoreQueryFilters().Where(v => v.AgencyId == agencyId && venues.Contains(v.Id))
            .OrderBy(v => v.Name).Select(v => v.Name).ToListAsync();
        return [.. names.Select(n => ScanErrors.NotOpen(n, day))];
    }
}
