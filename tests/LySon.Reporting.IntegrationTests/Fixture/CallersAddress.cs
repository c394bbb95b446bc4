using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Lets a test's request come from an address, which requests in memory have none of.</summary>
public sealed class CallersAddress : IStartupFilter
{
    public const string Header = "Test-Callers-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address)) context.Connection.RemoteIpAddress = address;
            return rest(context);
        });
        next(app);
    };
}
