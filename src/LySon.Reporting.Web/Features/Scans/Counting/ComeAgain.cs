using System.Globalization;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// The answer of a portal that cannot count now: nothing is known to be counted, and the same request under the same key is welcome in a
/// while.
/// </summary>
internal static class ComeAgain
{
    private const int Seconds = 10;

    /// <param name="venue">Null when it is not known.</param>
    /// <param name="key">The request's own, to come again with; null when none came.</param>
    public static Task AnswerAsync(HttpContext context, int status, ScannedVenue? venue, Guid? key)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        if (ScanPage.IsWanted(context)) return ScanPage.WriteAsync(context, ScanPage.Weak(context.Request.PathBase, venue, key));
        // A text, if an empty one, keeps the portal's large error page away from a program that only reads the number.
        context.Response.ContentType = "text/plain";
        return Task.CompletedTask;
    }
}
