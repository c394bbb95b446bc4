using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Fixture;

/// <summary>Requests in memory have no address: in an app with <see cref="UseAddresses"/> a client says where it is.</summary>
internal static class TestAddress
{
    private const string Header = "X-Test-Address";

    public static void UseAddresses(this ReportingTestApp app) => app.Replace += services =>
        services.AddSingleton<IStartupFilter, Filter>();

    public static HttpClient At(this HttpClient client, string address)
    {
        client.DefaultRequestHeaders.Remove(Header);
        client.DefaultRequestHeaders.Add(Header, address);
        return client;
    }

    private sealed class Filter : IStartupFilter
    {
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
}
