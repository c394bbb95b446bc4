using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Register;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Database;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Register;

/// <summary>
/// The own agency's outgoing register of reports: read by everybody there, kept by the clerk, printed in the decree's ten columns.
/// </summary>
[TakesLong]
public sealed class IndexModel(ReportingDbContext db, CurrentUser me, OutgoingRegister register, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Asked { get; set; }

    /// <summary>The type of document whose book is meant, by its name; numbers of each type run by themselves.</summary>
    [BindProperty, Display(Name = "Loại văn bản")]
    public string? Type { get; set; } = DocumentType.Report.Name;

    [BindProperty, Display(Name = "Giữ số cho"), OfficialText(RegisterEntry.TextMaxLength)]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Số cuối cùng trên sổ giấy")]
    public int? Last { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<RegisterEntry> Entries { get; private set; } = [];
    public int Total { get; private set; }
    internal IReadOnlyList<int> Years { get; private set; } = [];
    internal string? Refusal { get; private set; }
    public int ThisYear => time.Today().Year;
    public int Year => Asked ?? ThisYear;
    public bool MayKeep => me.Is(Roles.Clerk);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnGetPdfAsync()
    {
        await ChooseYearAsync();
        return File(RegisterPdf.Write(RegisterSheet.Printed(await AgencyAsync(), Year, await Book.ToListAsync())), "application/pdf");
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        await ChooseYearAsync();
        return File(await RegisterSheet.WorkbookAsync(await Book.ToListAsync()), MediaTypes.Xlsx, RegisterSheet.FileName(Year));
    }

    public async Task<IActionResult> OnPostReserveAsync()
    {
        if (!MayKeep) return Forbid();
        if (string.IsNullOrEmpty(Note)) ModelState.AddModelError(nameof(Note), RegisterErrors.NoteMissing);
        ModelState.Remove(nameof(Last));
        if (!ModelState.IsValid) return await ShowAsync();
        var symbol = await SymbolAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await register.ReserveAsync(me.AgencyId, symbol, ThisYear, Note!) is not { } entry)
        {
            ModelState.AddModelError(nameof(Note), RegisterErrors.NoneLeft);
            return await ShowAsync();
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done($"Đã giữ số {entry.NumberAndSymbol}.");
    }

    public async Task<IActionResult> OnPostReleaseAsync([FromForm] int entryId)
    {
        if (!MayKeep) return Forbid();
        var released = await register.ReleaseAsync(me.AgencyId, entryId);
        return released is null ? NotFound() : Done(released);
    }

    public async Task<IActionResult> OnPostContinueAsync()
    {
        if (!MayKeep) return Forbid();
        if (Last is null) ModelState.AddModelError(nameof(Last), RegisterErrors.NumberRange);
        if (ModelState.IsValid)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var book = OutgoingRegister.TypeOf(await SymbolAsync());
            if (await register.ContinueFromAsync(me.AgencyId, book, ThisYear, Last!.Value) is { } refusal)
                ModelState.AddModelError(nameof(Last), refusal);
            else
            {
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return Done($"Số kế tiếp là {(Last.Value + 1).Grouped()}.");
            }
        }
        return await ShowAsync();
    }

    private async Task<PageResult> ShowAsync()
    {
        await LoadAsync();
        return Page();
    }

    private LocalRedirectResult Done(string sentence) => new Confirmation(sentence).LeadTo(this, $"{RegisterAddresses.All}?year={Year}");

    /// <summary>What the form sent is one of its own choices, or the usual one.</summary>
    private async Task<string> SymbolAsync()
    {
        var type = DocumentType.All.FirstOrDefault(t => t.Name == Type) ?? DocumentType.Report;
        return ReportRequest.SymbolOf(type.Code, (await AgencyAsync()).NameOn(time.Today()).Symbol);
    }

    internal static IEnumerable<SelectListItem> Types => DocumentType.All.OrderByDescending(t => t == DocumentType.Report)
        .Select(t => new SelectListItem(t.Name, t.Name));

    private Task<Core.Agencies.Agency> AgencyAsync() => db.Agencies().AsNoTracking().Include(a => a.Names)
        .SingleAsync(a => a.Id == me.AgencyId);

    private async Task LoadAsync()
    {
        await ChooseYearAsync();
        Total = await Book.CountShownAsync();
        Entries = await Book.Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
    }

    /// <summary>The year asked for; without one the newest that has a book.</summary>
    private async Task ChooseYearAsync()
    {
        var books = db.RegisterBooks().AsNoTracking().Where(b => b.AgencyId == me.AgencyId);
        Years = await books.Select(b => b.Year).Distinct().OrderDescending().ToListAsync();
        if (Asked is null && Years.Count > 0 && !Years.Contains(ThisYear)) Asked = Years[0];
        Years = [.. Years.Append(ThisYear).Distinct().OrderDescending()];
    }

    private IQueryable<RegisterEntry> Book => db.RegisterEntries().AsNoTracking()
        .Where(e => e.Book!.AgencyId == me.AgencyId && e.Book.Year == Year)
        .OrderBy(e => e.Book!.TypeCode).ThenByDescending(e => e.Number);
}
