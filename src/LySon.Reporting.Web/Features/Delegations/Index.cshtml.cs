using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
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

    internal IReadOnlyList<Delegation> Found { get; private set; } = [];
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
        if (!ModelState.IsValid) return Page();
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
        // One that has begun stays in the list with the days that it had.
        if (span.FirstDay >= Today) span.DeletedAt = time.GetUtcNow().UtcDateTime;
        else span.LastDay = Today.AddDays(-1);
        notifier.Tell([span.DeputyId], $"{me.FullName} kết thúc ủy quyền phê duyệt báo cáo.", HomeAddresses.Overview);
        await db.SaveChangesAsync();
        return Done("Đã kết thúc ủy quyền. Quyền phê duyệt hết trong vòng một phút.");
    }

    private LocalRedirectResult Done(string sentence) => new Confirmation(sentence).LeadTo(this, DelegationAddresses.All);

    private async Task LoadAsync()
    {
        Found = await db.Delegations().AsNoTracking().Include(d => d.Leader).Include(d => d.Deputy).Where(d => d.AgencyId == me.AgencyId)
            .OrderByDescending(d => d.LastDay).ThenByDescending(d => d.Id).ToListAsync();
        var now = time.GetUtcNow();
        var people = await db.Users().AsNoTracking().Where(u => u.AgencyId == me.AgencyId && u.Id != me.Id).OrderBy(u => u.FullName)
            .ToListAsync();
        Deputies = [.. people.Where(u => u.LockoutEnd is null || u.LockoutEnd < now)
            .Select(u => new SelectListItem(u.FullName, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}

public sealed class DelegationInput
{
    [Display(Name = "Người được ủy quyền")]
    public int? DeputyId { get; set; }

    [Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu.")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Đến hết ngày"), Required(ErrorMessage = "Nhập ngày kết thúc.")]
    public DateOnly? LastDay { get; set; }
}
