using LySon.Reporting.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// For answers that last: whether the session that asked for one is still open. Looked up again after <see cref="Every"/>.
/// </summary>
public sealed class SessionWatch(UserSessions sessions, CurrentUser me, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private bool open;

    public async Task<bool> IsOpenAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now < next) return open;
        next = now + Every;
        var id = me.SessionId;
        return open = id is not null && await sessions.Open.AnyAsync(s => s.Id == id, cancellation);
    }
}
