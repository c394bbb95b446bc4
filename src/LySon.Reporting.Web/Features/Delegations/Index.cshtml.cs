using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Saving;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Delegations;

/// <summary>A leader's deputies. Only leaders themselves come here: what was delegated cannot be handed on.</summary>
[Authorize(DelegationsSetup.Delegate)]
public sealed class IndexModel(ReportingDbContext db, CurrentUser me, Notifier notifier, TimeProvider time) : PageModel
{
    [BindProperty]
    public DelegationInput Input { get; set; } = new();

    internal IReadOnlyList<DelegationLine> Found { get; private set; } = [];

    /// <summary>Who stands in on those days already; asked about once.</summary>
    internal IReadOnlyList<string> Doubts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deputies { get; private set; } = [];
    public DateOnly Today { get; } = time.Today();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostBeginAsync()
    {
        await LoadAsync();
        if (Deputies.All(d => d.Value != Input.DeputyId?.ToString(CultureInfo.InvariantCulture))) ModelState
            .AddModelError("Input.DeputyId", "Chọn người được ủy quyền trong đơn vị.");
        if (Input.FirstDay < Today) ModelState.AddModelError("Input.FirstDay", "Ngày bắt đầu không ở trước hôm nay.");
        if (Input.LastDay < Input.FirstDay) ModelState.AddModelError("Input.LastDay", "Ngày kết thúc không ở trước ngày bắt đầu.");
        if (Input.LastDay > Input.FirstDay?.AddYears(1)) ModelState.AddModelError("Input.LastDay", "Ủy quyền mỗi lần tối đa một năm.");
        if (!ModelState.IsValid || !IsSure()) return Page();
        var span = new Delegation
        {
            AgencyId = me.AgencyId, LeaderId = me.Id, DeputyId = Input.DeputyId!.Value,
            FirstDay = Input.FirstDay!.Value, LastDay = Input.LastDay!.Value
        };
        db.Add(span);
        notifier.Tell([span.DeputyId],
            $"{me.FullName} ủy quyền cho anh/chị phê duyệt báo cáo "
            + $"từ ngày {span.FirstDay.OnScreen()} đến hết ngày {span.LastDay.OnScreen()}.", HomeAddresses.Overview);
        await db.SaveChangesAsync();
        return Done("Đã ủy quyền. Người được ủy quyền thấy việc phê duyệt trong vòng một phút.");
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm] int spanId)
    {
        var span = await db.Delegations().SingleOrDefaultAsync(d => d.Id == spanId && d.AgencyId == me.AgencyId);
        if (span is null) return NotFound();
        // One that has begun stays in the list, with what was done under it.
        var now = time.GetUtcNow().UtcDateTime;
        if (span.FirstDay > Today) span.DeletedAt = now;
        else span.EndedAt ??= now;
        notifier.Tell([span.DeputyId], $"{me.FullName} kết thúc ủy quyền phê duyệt báo cáo.", HomeAddresses.Overview);
        await db.SaveChangesAsync();
        return Done("Đã kết thúc ủy quyền. Quyền phê duyệt hết trong vòng một phút.");
    }

    /// <summary>Two deputies at a time are allowed, and rarely meant.</summary>
    private bool IsSure()
    {
        var mark = $"{Input.DeputyId}/{Input.FirstDay:O}/{Input.LastDay:O}";
        Doubts =
        [
            .. Found.Select(l => l.Span).Where(s => s.EndedAt is null && s.FirstDay <= Input.LastDay && s.LastDay >= Input.FirstDay)
                .Select(s => $"Từ {s.FirstDay.OnScreen()} đến hết {s.LastDay.OnScreen()}, {s.Leader!.FullName} đã ủy quyền cho "
                    + $"{s.Deputy!.FullName}."),
        ];
        if (Doubts.Count == 0 || Input.Acknowledged == mark) return true;
        ModelState.Show("Input.Acknowledged", Input.Acknowledged = mark);
        return false;
    }

    private LocalRedirectResult Done(string sentence) => new Confirmation(sentence).LeadTo(this, DelegationAddresses.All);

    private async Task LoadAsync()
    {
        var spans = await db.Delegations().AsNoTracking().Include(d => d.Leader).Include(d => d.Deputy)
            .Where(d => d.AgencyId == me.AgencyId).OrderByDescending(d => d.LastDay).ThenByDescending(d => d.Id).ToListAsync();
        var ids = spans.ConvertAll(s => (int?)s.Id);
        var done = (await db.ReportSteps().Where(s => ids.Contains(s.DelegationId)).GroupBy(s => new { s.DelegationId, s.Action })
            .Select(g => new { g.Key.DelegationId, g.Key.Action, Count = g.Count() }).ToListAsync()).ToLookup(g => g.DelegationId);
        Found = [.. spans.Select(s => new DelegationLine(s, string.Join(", ",
            done[s.Id].OrderBy(d => d.Action).Select(d => $"{d.Action.DisplayName().LowerFirst()} {d.Count.Grouped()} báo cáo"))))];
        var now = time.GetUtcNow();
        var people = await db.Users().AsNoTracking().Where(u => u.AgencyId == me.AgencyId && u.Id != me.Id).OrderBy(u => u.FullName)
            .ToListAsync();
        Deputies = [.. people.Where(u => u.LockoutEnd is null || u.LockoutEnd < now)
            .Select(u => new SelectListItem(u.FullName, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}

/// <param name="Done">"phê duyệt 2 báo cáo"; empty when nothing was.</param>
internal sealed record DelegationLine(Delegation Span, string Done);

public sealed class DelegationInput
{
    /// <summary>The deputy and days that were asked about.</summary>
    public string? Acknowledged { get; set; }

    [Display(Name = "Người được ủy quyền")]
    public int? DeputyId { get; set; }

    [Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu.")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Đến hết ngày"), Required(ErrorMessage = "Nhập ngày kết thúc.")]
    public DateOnly? LastDay { get; set; }
}
