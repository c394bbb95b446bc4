using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

internal static class WaitAnswer
{
    /// <summary>429, and when to come again; the page itself says it in words.</summary>
    public static void AnswerWait(this PageModel page, SignInWait wait) => TooFast.SayWhen(page.Response, TimeSpan.FromSeconds(wait.Seconds));
}
