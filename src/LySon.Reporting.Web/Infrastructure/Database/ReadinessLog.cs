using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LySon.Reporting.Web.Infrastructure.Database;

/// <summary>Why the portal is not ready, a line each time that it changes: a proxy asks every few seconds.</summary>
internal sealed class ReadinessLog(ILogger<ReadinessLog> log)
{
    private string last = "";

    /// <summary>Answers with the one word, which tells nobody why.</summary>
    public Task AnswerAsync(HttpContext context, HealthReport report)
    {
        var reasons = string.Join(' ', report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => e.Value.Description))
            .ReplaceLineEndings(" ");
        if (Interlocked.Exchange(ref last, reasons) != reasons)
        {
            if (reasons.Length > 0) log.LogWarning("The portal is not ready: {Reasons}", reasons);
            else log.LogInformation("The portal is ready again");
        }
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
    }
}
