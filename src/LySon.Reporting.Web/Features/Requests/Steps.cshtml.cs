using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Web.Features.Requests.Asking;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests;

/// <summary>The buttons beside a request: close, open again, delete a draft, copy, make the next round. Nothing is shown here.</summary>
[Authorize(Policies.AskForReports)]
public sealed class StepsModel(ReportingDbContext db, RequestSteps steps, AgencyChoices agencies, CurrentUser me) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public IActionResult OnGet() => LocalRedirect(RequestAddresses.Show(Id));

    public Task<IActionResult> OnPostCloseAsync() => TakeAsync(letter => steps.CloseAsync(letter),
        "Đã đóng yêu cầu, các đơn vị đã được báo.");

    public Task<IActionResult> OnPostReopenAsync() => TakeAsync(letter => steps.ReopenAsync(letter),
        "Đã mở lại yêu cầu, các đơn vị đã được báo.");

    public Task<IActionResult> OnPostDeleteAsync() => TakeAsync(
        letter => steps.DeleteAsync(letter), "Đã xóa bản soạn.", RequestAddresses.All);

    public Task<IActionResult> OnPostCopyAsync() => CopyAsync(follows: false, "Đã sao chép thành bản soạn mới");

    public Task<IActionResult> OnPostNextAsync() => CopyAsync(follows: true, "Đã lập yêu cầu kỳ này từ kỳ trước");

    private async Task<IActionResult> TakeAsync(Func<ReportRequest, Task<string?>> step, string done, string? url = null)
    {
        if (await FindAsync() is not { } letter) return NotFound();
        var refusal = await step(letter);
        return new Confirmation(refusal ?? done).LeadTo(this, refusal is null && url is not null ? url : RequestAddresses.Show(Id));
    }

    private async Task<IActionResult> CopyAsync(bool follows, string done)
    {
        if (!await agencies.MayAskAsync()) return Forbid();
        if (await FindAsync() is not { } letter) return NotFound();
        var copy = await steps.CopyAsync(letter, follows);
        return new Confirmation($"{done}. Nhập số, ngày công văn, kiểm tra các ngày rồi gửi.").LeadTo(this, RequestAddresses.Edit(copy));
    }

    private Task<ReportRequest?> FindAsync() => db.Own(me).AsNoTracking().AsSplitQuery().Include(q => q.Outline).Include(q => q.Addressees)
        .SingleOrDefaultAsync(q => q.Id == Id);
}
