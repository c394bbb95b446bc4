using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Calendar;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>Copies tables of a letter that asks the own agency into a request to its own units, due earlier.</summary>
[Authorize(Policies.AskForReports)]
public sealed class BelowModel(ReportingDbContext db, CollectingBelow collecting, CurrentUser me) : PageModel
{
    /// <summary>The draft is offered with so many working days left for adding up.</summary>
    private const int DaysToAddUp = 2;

    private static readonly TimeOnly DueTime = new(17, 0);

    [FromRoute]
    public int Id { get; set; }

    /// <summary>The keys of the letter's sections.</summary>
    [BindProperty, Display(Name = "Bảng cần thu")]
    public List<int> Tables { get; set; } = [];

    [BindProperty, Display(Name = "Hạn gửi"), Required(ErrorMessage = RequestErrors.DueMissing)]
    public DateOnly? DueOn { get; set; }

    internal ReportRequest Letter { get; private set; } = null!;
    internal IReadOnlyList<OutlineSection> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync() is { } stop) return stop;
        Tables = [.. Offered.Select(t => t.Id)];
        var calendar = await db.CalendarAsync();
        var (usual, earliest) = (calendar.Subtract(Due, DaysToAddUp), calendar.Next(Letter.CutoffOn));
        DueOn = usual > earliest ? usual : earliest;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } stop) return stop;
        if (Offered.All(t => !Tables.Contains(t.Id))) ModelState.AddModelError(nameof(Tables), RequestErrors.NothingToCollect);
        if (DueOn >= Due) ModelState.AddModelError(nameof(DueOn), RequestErrors.DueAfterAbove(Due));
        else if (DueOn <= Letter.CutoffOn) ModelState.AddModelError(nameof(DueOn), RequestErrors.DueBeforeCutoff);
        if (!ModelState.IsValid) return Page();
        var id = await collecting.BeginAsync(me.AgencyId, Letter, Tables, Vietnamese.ToUtc(DueOn!.Value, DueTime));
        return new Confirmation("Đã lập bản soạn. Nhập số, ngày công văn của đơn vị, xem lại đơn vị nhận rồi gửi.")
            .LeadTo(this, RequestAddresses.Edit(id));
    }

    private DateOnly Due => DateOnly.FromDateTime(Vietnamese.ToLocal(Letter.Due));

    /// <summary>What stops the page, or null.</summary>
    private async Task<IActionResult?> OpenAsync()
    {
        var letter = await db.Seen(me).AsNoTracking().AsSplitQuery().Include(q => q.Outline).Include(q => q.Addressees)
            .SingleOrDefaultAsync(q => q.Id == Id);
        if (letter is null) return NotFound();
        (Letter, Offered) = (letter, [.. CollectingBelow.Tables(letter)]);
        if (await collecting.FindAsync(me.AgencyId, Id) is { } begun) return LocalRedirect(RequestAddresses.Show(begun.Id));
        var may = letter.IsOpen && Offered.Count > 0 && letter.Addressees.Exists(a => a.AgencyId == me.AgencyId)
            && await collecting.MayAsync(me.AgencyId);
        return may ? null : LocalRedirect(RequestAddresses.Show(Id));
    }
}
