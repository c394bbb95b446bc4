using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Notifications;

/// <summary>What a person was told, newest first.</summary>
public sealed class IndexModel(ReportingDbContext db, CurrentUser me, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListView Listing { get; set; } = new();

    internal IReadOnlyList<Notification> Found { get; private set; } = [];
    public int Total { get; private set; }
    public int Unread { get; private set; }

    private IQueryable<Notification> Mine => db.Notifications().Where(n => n.UserId == me.Id);

    /// <param name="id">One to open: it is read, and leads on to what it is about. Read twice is read once, so a link is enough.</param>
    public async Task<IActionResult> OnGetAsync(long? id)
    {
        if (id is not null) return await OpenAsync(id.Value);
        (Total, Unread) = (await Mine.CountShownAsync(), await Mine.CountAsync(n => n.ReadAt == null));
        Found = await Mine.AsNoTracking().OrderByDescending(n => n.Id).Skip(Listing.Skip(Total)).Take(Listing.Take).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostReadAllAsync()
    {
        await ReadAsync(Mine);
        return new Confirmation("Đã đánh dấu đã đọc tất cả.").LeadTo(this, NotificationAddresses.All);
    }

    private async Task<IActionResult> OpenAsync(long id)
    {
        if (await Mine.Where(n => n.Id == id).Select(n => n.Url).SingleOrDefaultAsync() is not { } url) return NotFound();
        await ReadAsync(Mine.Where(n => n.Id == id));
        return LocalRedirect(url);
    }

    private Task ReadAsync(IQueryable<Notification> news)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return news.Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now));
    }
}
