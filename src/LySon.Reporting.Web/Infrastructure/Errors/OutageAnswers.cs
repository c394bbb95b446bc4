using LySon.Reporting.Core.Data;
using LySon.Reporting.Web.Infrastructure.Database;

namespace LySon.Reporting.Web.Infrastructure.Errors;

/// <summary>
/// Metadata of an address whose callers read something else than pages: what it says while the database is away. Status and Retry-After are
/// set.
/// </summary>
internal sealed record OutageAnswer(Func<HttpContext, Task> WriteAsync);

/// <summary>For the error page: the failure was an outage.</summary>
/// <param name="Sent">What came with a POST; null for a GET, or when it could not be read.</param>
/// <param name="MayBeSaved">It was, or nobody knows.</param>
public sealed record Outage(SentForm? Sent, bool MayBeSaved);

/// <summary>
/// The one place where a request learns that the database is away: 503 with Retry-After, and a page that sends the same again, a fragment
/// for what htmx exchanges, a problem for programs.
/// </summary>
internal static class OutageAnswers
{
    private const string RetrySeconds = "10";
    public const string Sentence = "Hệ thống đang bận, chưa đọc hoặc ghi được dữ liệu. Chờ khoảng 10 giây rồi thử lại.";

    private static readonly string[] OfTheContent = ["Content-Type", "Content-Length", "Content-Disposition", "Content-Encoding",
        "Accept-Ranges", "ETag", "Last-Modified", "Location"];

    public static void UseOutageAnswers(this WebApplication app)
    {
        var watch = app.Services.GetRequiredService<OutageWatch>();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
                if (watch.IsAway && DatabaseWait.Current is { WasAnswered: true }) watch.Worked();
            }
            catch (Exception failure) when (DatabaseOutage.Is(failure))
            {
                watch.Met(failure);
                // Half a file must not look like a whole one.
                if (context.Response.HasStarted) context.Abort();
                else await AnswerAsync(context);
            }
        });
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var header in OfTheContent) response.Headers.Remove(header);
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetrySeconds;
        var accept = request.Headers.Accept.ToString();
        if (context.GetEndpoint()?.Metadata.GetMetadata<OutageAnswer>() is { } own) await own.WriteAsync(context);
        else if (accept.Contains("application/json", StringComparison.Ordinal) && !accept.Contains("text/html", StringComparison.Ordinal))
            await Results.Problem(title: Sentence, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        else if (request.Headers.ContainsKey("HX-Request"))
            await Results.Text($"""<p class="notice" role="status" data-outage>{Sentence}</p>""", "text/html; charset=utf-8",
                statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        else context.Features.Set(new Outage(await SentForm.ReadAsync(context), DatabaseWait.Current?.MayHaveSaved == true));
    }
}
