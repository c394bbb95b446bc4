using System.Data.Common;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>
/// A database that cannot be asked for the venue is answered like one that cannot take the count: 503, come again. Anything else that fails is a bug.
/// </summary>
internal sealed class DatabaseOutage(ILogger<DatabaseOutage> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception failure) when (Is(failure) && !context.HttpContext.Response.HasStarted)
        {
            await AnswerAsync(context.HttpContext, failure, null, log);
            return Results.Empty;
        }
    }

    public static bool Is(Exception failure) => failure is DbException or TimeoutException;

    public static Task AnswerAsync(HttpContext context, Exception failure, Guid? key, ILogger log)
    {
        // Its words are enough: an outage fails every request, and as many stacks would fill the disk.
        log.LogWarning("A scan was asked to come again, because the database does not answer: {Reason}", failure.GetBaseException().Message);
        return ComeAgain.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, null, key);
    }
}
