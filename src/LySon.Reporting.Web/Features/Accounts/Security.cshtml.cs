using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Frame;
using LySon.Reporting.Web.Features.Shared.SignIns;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Features.Accounts;

/// <summary>A person's own door: where they are signed in, and what happened at it.</summary>
public sealed class SecurityModel(
    ReportingDbContext db, CurrentUser me, UserSessions sessions, SignInLog log, IOptions<SessionLimitOptions> options, TimeProvider time)
        : PageModel
{
    private const int LogShown = 10;

    internal sealed record FailedBefore(int Count, DateTime Last);

    internal SessionList Sessions { get; private set; } = null!;
    internal IReadOnlyList<SignInRow> Log { get; private set; } = [];
    internal int LogTotal { get; private set; }

    /// <summary>What the person has not yet said to be their own; null when nothing is odd.</summary>
    internal FailedBefore? Failures { get; private set; }

    internal string Who => $"{me.FullName}, {Roles.Title(me.Role)}";

    private string LimitsText => options.Value.Of(me.Role) is var limits
        ? $"Phiên không dùng đến tự kết thúc sau {SessionWords.Of(limits.Idle)}, "
            + $"và sau {SessionWords.Of(limits.Longest)} trong mọi trường hợp. Nội dung đang soạn vẫn được giữ."
        : "";

    private IQueryable<SignInEntry> Mine => db.SignInLog().AsNoTracking().Where(e => e.UserId == me.Id);

    public async Task OnGetAsync()
    {
        Sessions = new(await SessionRow.Of(sessions.Open, me.Id).ToListAsync(), me.SessionId, LimitsText);
        LogTotal = await Mine.CountAsync();
        Log = await SignInRow.Of(Mine).Take(LogShown).ToListAsync();
        var seen = await db.Users().Where(u => u.Id == me.Id).Select(u => u.FailuresSeenAt).SingleAsync() ?? DateTime.MinValue;
        var failed = await Mine
            .Where(e => e.At > seen && (e.Event == SignInEvent.PasswordFailed || e.Event == SignInEvent.SecondFactorFailed))
            .Select(e => new { e.Count, e.At }).ToListAsync();
        if (failed.Sum(f => f.Count) is >= SessionWords.OddFailures and var count) Failures = new(count, failed.Max(f => f.At));
    }

    public async Task<IActionResult> OnPostEndSessionAsync(Guid session)
    {
        if (await sessions.EndAsync(session, me.Id, SessionEnd.EndedByOwner)) await log.WriteAsync(me.Id, SignInEvent.SessionsEnded);
        return new Confirmation("Đã kết thúc phiên.").LeadTo(this, AccountAddresses.Security);
    }

    public async Task<IActionResult> OnPostEndSessionsAsync()
    {
        var ended = await sessions.EndAllAsync(me.Id, SessionEnd.EndedByOwner, except: me.SessionId);
        if (ended > 0) await log.WriteAsync(me.Id, SignInEvent.SessionsEnded);
        return new Confirmation($"Đã kết thúc {Numbers.Whole(ended)} phiên khác.").LeadTo(this, AccountAddresses.Security);
    }

    public async Task<IActionResult> OnPostMineAsync()
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Users().Where(u => u.Id == me.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.FailuresSeenAt, now));
        return RedirectToPage();
    }
}
