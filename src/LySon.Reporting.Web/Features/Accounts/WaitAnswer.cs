using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LySon.Reporting.Web.Features.Accounts;

internal static class WaitAnswer
{
    /// <summary>Says on the form why somebody was not let in.</summary>
    public static void Refuse(this PageModel page, string field, SignInResult result, string wrong)
    {
        if (result is SignInWait wait) page.AnswerWait(wait);
        page.ModelState.AddModelError(field, SentenceOf(result, wrong));
    }

    /// <param name="wrong">What is said when it is simply not right.</param>
    public static string SentenceOf(SignInResult result, string wrong) => result switch
    {
        SignInWait wait => AccountErrors.Wait(wait.Seconds),
        { IsLockedOut: true } => AccountErrors.Disabled,
        SignInCodeOver => AccountErrors.CodeOver,
        _ => wrong,
    };

    /// <summary>429, and when to come again; the page itself says it in words.</summary>
    public static void AnswerWait(this PageModel page, SignInWait wait) =>
        TooFast.SayWhen(page.Response, TimeSpan.FromSeconds(wait.Seconds));
}
