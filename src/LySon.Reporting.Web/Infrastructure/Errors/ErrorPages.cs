namespace LySon.Reporting.Web.Infrastructure.Errors;

internal static class ErrorPages
{
    /// <summary>Every failure ends on a page of the portal that says what happened and what to do; the reference code is also in the log.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", AllowStatusCode404Response = true });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
