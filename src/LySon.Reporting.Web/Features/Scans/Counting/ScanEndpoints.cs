using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Scans.Counting;

/// <summary>`/q/{code}`: GET shows, POST counts (<see cref="ScanCounting"/>).</summary>
internal static class ScanEndpoints
{
    public static void UseScanCounting(this WebApplication app)
    {
        var counting = app.Services.GetRequiredService<ScanCounting>();
        app.Use((context, next) => ScanCounting.CodeIn(context.Request) is { } code ? counting.AnswerAsync(context, code) : next(context));
    }

    public static void MapScanAddresses(this WebApplication app) =>
        app.MapGet($"{ScanAddresses.Codes}/{{code}}", ShowAsync).AllowAnonymous()
            .WithMetadata(new SessionCheck.NoSession(), new OutageAnswer(context =>
                ComeAgain.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, null, null)));

    private static async Task ShowAsync(HttpContext context, string code, VenueLookup lookup, DeviceMark device,
        ReportingConnections connections, TimeProvider time)
    {
        context.Response.Headers.Vary = "Accept";
        var venue = await lookup.FindAsync(code, context.RequestAborted);
        var counts = venue?.CountsOn(time.Today()) == true;
        context.Response.StatusCode = venue is null ? StatusCodes.Status404NotFound : counts ? StatusCodes.Status200OK
            : StatusCodes.Status410Gone;
        var json = context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
        if (!counts || venue is null)
        {
            if (json) await context.Response.WriteAsJsonAsync(new { error = venue is null ? "unknown" : "closed" });
            else await ScanPage.WriteAsync(context, ScanPage.Refused(context.Request.PathBase, venue));
            return;
        }
        var sums = await ScanSums.LoadAsync(connections, venue.Id, time.Today(), context.RequestAborted);
        if (json) await context.Response.WriteAsJsonAsync(new { venue = venue.Name, today = sums.Today, total = sums.Total });
        else await ScanPage.WriteAsync(context, ScanPage.Of(context.Request.PathBase, venue, sums, device.JustCountedAt(context, venue.Id),
            device.CountedAt(context, venue.Id)));
    }
}
