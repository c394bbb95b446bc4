using System.Net;
using LySon.Reporting.IntegrationTests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// Tests speak to the app in memory, where nobody has an address: this gives every connection one, before the app sees it.
/// </summary>
internal sealed class RemotePeer(IPAddress address) : IStartupFilter
{
    public static void From(ReportingTestApp app, string address) => app.Replace +=
        // First of all filters: the framework's own, where it is switched on, must see the address too.
        services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new RemotePeer(IPAddress.Parse(address))));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        builder.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress = address;
            return rest(context);
        });
        next(builder);
    };
}
