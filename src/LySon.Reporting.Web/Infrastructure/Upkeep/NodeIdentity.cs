using LySon.Reporting.Web.Infrastructure.Addresses;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Upkeep;

/// <summary>Which node this is: <c>Portal:NodeName</c>, or machine and port, so that two on one machine differ.</summary>
internal sealed class NodeIdentity(IOptions<PortalOptions> options, IServiceProvider services, TimeProvider time)
{
    private string? name;

    public string Name => name ??= options.Value.NodeName is { Length: > 0 } given ? given : Default();

    public DateTime StartedAt { get; } = time.GetUtcNow().UtcDateTime;

    private string Default()
    {
        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses;
        return addresses?.Select(a => BindingAddress.Parse(a).Port).Order().Cast<int?>().FirstOrDefault() is { } port
            ? $"{Environment.MachineName}:{port}" : Environment.MachineName;
    }
}
