using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>The answer of a portal that cannot count now: nothing is known to be counted, and the same request under the same key is welcome in a while.</summary>
internal static class ComeAgain
{
    private const int Seconds = 10;

    /// <param name="venue">Null when it is not known.</param>
    public static Task AnswerAsync(HttpContext context, int status, ScannedVenue? venue)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        if (ScanPage.IsWanted(context)) return ScanPage.WriteAsync(context, ScanPage.Weak(venue, SentKey(context)));
        // A text, if an empty one, keeps the portal's large error page away from a program that only reads the number.
        context.Response.ContentType = "text/plain";
        return Task.CompletedTask;
    }

    /// <summary>The key of a form that was read; null when none came.</summary>
    private static Guid? SentKey(HttpContext context) =>
        Guid.TryParse(context.Features.Get<IFormFeature>()?.Form?[ScanCounting.KeyField], out var key) ? key : null;
}
