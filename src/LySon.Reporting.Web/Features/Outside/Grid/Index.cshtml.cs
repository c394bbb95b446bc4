using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outside;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Outside.Grid;

/// <summary>
/// Figures on behalf of units: units down, the figures of one table across. Pasting is done here too: the form comes with the block, and
/// goes back with the cells filled in and nothing kept yet.
/// </summary>
[RequestFormLimits(ValueCountLimit = GridForm.ValuesMax), RequestSizeLimit(SizeMax)]
public sealed class IndexModel(ReportingDbContext db, CurrentUser me, GridLoader loader, FigureEntry entry) : PageModel
{
    private const long SizeMax = 4 << 20;

    private GridForm form = GridForm.Empty;

    [FromRoute]
    public int Id { get; set; }

    /// <summary>Which of the round's tables.</summary>
    [BindProperty(SupportsGet = true, Name = "table")]
    public string? TableKey { get; set; }

    /// <summary>The unit whose file is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? UnitId { get; set; }

    /// <summary>A folded group that is open: "portal" or "none".</summary>
    [BindProperty(SupportsGet = true, Name = "open")]
    public string? Open { get; set; }

    /// <summary>Only units that are not complete.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    /// <summary>As it was sent: the binder would fold the tabs between its cells.</summary>
    public string Block { get; private set; } = "";

    internal ReportRequest Letter { get; private set; } = null!;
    internal GridView? Grid { get; private set; }
    internal GridUnit? Unit => Grid?.Units.FirstOrDefault(u => u.AgencyId == UnitId) ?? Grid?.Entered.FirstOrDefault();

    /// <summary>How the last paste went; null without one.</summary>
    internal Pasted? Pasted { get; private set; }
    internal IReadOnlyDictionary<(int ReportId, int Column), string> Before => form.Before;
    internal IReadOnlyList<string> Problems { get; private set; } = [];

    internal string Address(string? unit = null, string? open = null) =>
        $"{RequestAddresses.Grid(Id)}?table={Grid?.Table.Key}"
        + (unit is null ? "" : $"&unit={unit}") + (open is null ? "" : $"&open={open}");

    /// <summary>Whether the unit's row is there to be written in.</summary>
    internal bool Writes(GridUnit unit) => unit.IsEntered && Letter.IsOpen && Shows(unit);

    internal bool Shows(GridUnit unit) => Show != "open" || !unit.IsEntered || !unit.Entry.IsComplete;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    /// <summary>The file of one unit, for the page to show beside the row that one writes in.</summary>
    public async Task<IActionResult> OnGetPaperAsync() =>
        await LoadAsync() ? Partial("_Beside", this) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync()) return NotFound();
        if (!Letter.IsOpen) return Say(OutsideErrors.Closed);
        var outcome = await entry.SaveAsync(Id, Grid!.Table, [.. form.Units.Values], HttpContext.RequestAborted);
        if (outcome.Refused.Count + outcome.Overtaken.Count == 0) return Said(outcome);
        var names = Grid.Entered.ToDictionary(u => u.Report!.Id, u => u.ShortName);
        var left = outcome.Refused.ToHashSet();
        form = form with { Units = form.Units.Where(u => left.Contains(u.Key)).ToDictionary() };
        await LoadAsync();
        Problems =
        [
            .. outcome.Complete + outcome.Partly > 0 ? [Words(outcome)] : Array.Empty<string>(),
            .. left.Count > 0 ? [$"{left.Count.Grouped()} đơn vị có ô đỏ, chưa ghi: sửa rồi bấm Ghi lại."] : Array.Empty<string>(),
            .. outcome.Overtaken.Select(id => OutsideErrors.Overtaken(names.GetValueOrDefault(id, "một đơn vị"))),
        ];
        return Page();
    }

    /// <param name="from">"12-0", the report and column to begin at when the block has no names.</param>
    public async Task<IActionResult> OnPostPasteAsync([FromForm] string? from)
    {
        if (!await ReadAsync()) return NotFound();
        return await LayAsync(Block, GridForm.Cell(from));
    }

    /// <summary>A name that was nearly a unit's is that unit's.</summary>
    /// <param name="near">As it was pasted and as the unit is called, a line each.</param>
    public async Task<IActionResult> OnPostAcceptAsync([FromForm] string? near)
    {
        if (!await ReadAsync()) return NotFound();
        return await LayAsync(near?.Split('|') is [var typed, var name]
            ? Block.Replace(typed, name, StringComparison.Ordinal) : Block, null);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await ReadAsync()) return NotFound();
        form = form.WithoutPaste();
        await LoadAsync();
        return Page();
    }

    private async Task<IActionResult> LayAsync(string block, (int, int)? from)
    {
        Block = block.Cut(PastedBlock.CharactersMax);
        ModelState.Clear();
        Pasted = PastedBlock.Lay(Block, [.. Grid!.Units.OrderBy(u => u.Group).Select(u => new PasteTarget(u.AgencyId, u.Name, u.ShortName,
            u.IsEntered ? u.Report!.Id : null))], Grid.Table.Columns.Count, from);
        form = form.With(Pasted.Cells);
        await LoadAsync();
        return Page();
    }

    private IActionResult Say(string sentence)
    {
        Problems = [sentence];
        return Page();
    }

    private IActionResult Said(EntryOutcome outcome) => new Confirmation(outcome.Complete + outcome.Partly == 0
        ? "Không có số liệu nào thay đổi." : Words(outcome)).LeadTo(this, Address(UnitId is { } unit ? $"{unit}" : null));

    private static string Words(EntryOutcome outcome) => $"Đã ghi số liệu {outcome.Complete.Grouped()} đơn vị đủ số"
        + (outcome.Partly > 0 ? $", {outcome.Partly.Grouped()} đơn vị còn thiếu số." : ".");

    private async Task<bool> ReadAsync()
    {
        if (!await LoadAsync() || Grid is null) return false;
        form = GridForm.Read(Request.Form, Grid.Table.Columns.Count);
        Block = Request.Form[nameof(Block)].ToString();
        await LoadAsync();
        return true;
    }

    private async Task<bool> LoadAsync()
    {
        var letter = await db.Rounds().AsNoTracking().Include(q => q.Outline)
            .SingleOrDefaultAsync(q => q.Id == Id && q.RequesterId == me.AgencyId && q.SentAt != null, HttpContext.RequestAborted);
        if (letter is null) return false;
        Letter = letter;
        Grid = await loader.LoadAsync(letter, TableKey, form.Units, form.Before.Keys.ToHashSet(), HttpContext.RequestAborted);
        return true;
    }
}
