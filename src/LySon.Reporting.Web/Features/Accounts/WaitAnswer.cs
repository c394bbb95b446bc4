using System.Globalization;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

internal static class WaitAnswer
{
    /// <summary>429, and when to come again; the page itself says it in words.</summary>
    public static void AnswerWait(this PageModel page, SignInWait wait)
    {
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = wait.Seconds.ToString(CultureInfo.InvariantCulture);
    }
}
