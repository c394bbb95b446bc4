using LySon.Reporting.Web.Infrastructure.Addresses;

namespace LySon.Reporting.Web.Infrastructure.Errors;

internal static class ErrorPages
{
    /// <summary>
    /// Every failure ends on a page of the portal that says what happened and what to do; the reference code is also in the log.
    /// </summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = ErrorAddresses.Of(StatusCodes.Status500InternalServerError),
                AllowStatusCode404Response = true
            });
        app.UseStatusCodePagesWithReExecute(ErrorAddresses.Template);
        app.UseOutageAnswers();
        app.Use(SayAddressUnknownAsync);
    }

    /// <summary>
    /// A page that must print an address which is not configured: no bug, but the administrator's to mend. 421 is HTTP's word for it.
    /// </summary>
    private static async Task SayAddressUnknownAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (AddressUnknownException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        }
    }
}
