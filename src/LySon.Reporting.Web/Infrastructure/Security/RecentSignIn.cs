using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// Whether the person at the keyboard has proved lately who they are, by signing in or on the page that asks again. A session that was left
/// open, or a stolen cookie, is not enough to change how the account is opened.
/// </summary>
public sealed class RecentSignIn(ReportingDbContext db, CurrentUser me, TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private IQueryable<UserSession> Session => db.UserSessions().Where(s => s.Id == me.SessionId);

    public Task<bool> IsRecentAsync()
    {
        var since = time.GetUtcNow().UtcDateTime - Window;
        return Session.AnyAsync(s => s.ConfirmedAt > since);
    }

    public Task ConfirmAsync()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Session.ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, now));
    }
}

/// <summary>A page that keeps what was typed for when the person comes back from being asked again.</summary>
public interface IKeepsTyped
{
    void KeepTyped();
}

/// <summary>The page asks again who it is when that was long ago, and then goes on with what was typed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsksAgainAttribute : Attribute, IAsyncPageFilter
{
    public const string Page = AccountAddresses.Confirm;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (http, page) = (context.HttpContext, (PageModel)context.HandlerInstance);
        if (!await http.RequestServices.GetRequiredService<RecentSignIn>().IsRecentAsync())
        {
            if (HttpMethods.IsPost(http.Request.Method) && page is IKeepsTyped keeping) keeping.KeepTyped();
            context.Result = AskingAgain.Lead(page);
            return;
        }
        if (HttpMethods.IsGet(http.Request.Method)) AskingAgain.Restore(page);
        await next();
    }
}
