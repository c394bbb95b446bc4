using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Mail;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>What is left open by the configuration, said once at each start outside Development.</summary>
internal sealed class StartWarnings(
    IConfiguration configuration, IHostEnvironment environment, IOptions<PortalOptions> portal, IOptions<KeyProtectionOptions> keys,
    MailState mail, ILogger<StartWarnings> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment()) return Task.CompletedTask;
        var known = portal.Value.Address is not null;
        if (PublicAddress.AnswersAnyHost(configuration))
            log.LogWarning("AllowedHosts is *: every host name is answered. Set it to the portal's own names");
        if (!known && PublicAddress.AnswersAnyHost(configuration))
            log.LogWarning("{Setting} is not set: QR codes and posters cannot be printed until it is", PortalOptions.Setting);
        if (!known && mail.IsOn) log.LogWarning("{Setting} is not set: letters carry no links until it is", PortalOptions.Setting);
        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
            log.LogWarning("ASPNETCORE_FORWARDEDHEADERS_ENABLED is of no use here: name the proxies in {Setting}",
                Proxies.ProxyOptions.Setting);
        if (keys.Value.Certificate is not { Length: > 0 } && keys.Value.KeyFile is not { Length: > 0 })
            log.LogInformation("The keys of cookies and forms are in the database unencrypted; DataProtection:KeyFile or "
                + "DataProtection:Certificate encrypts them");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
