using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

/// <summary>
/// The keys that protect cookies and forms: in the database, encrypted where a certificate or key file is configured. Keys from before that
/// are still read.
/// </summary>
internal static class KeyProtectionSetup
{
    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<KeyProtectionOptions>, KeyProtectionCheck>();
        services.AddSettings<KeyProtectionOptions>(KeyProtectionOptions.Section);
        var protection = services.AddDataProtection().SetApplicationName("LySon.Reporting");
        services.AddOptions<KeyManagementOptions>().Configure<ReportingConnections>(
            (keys, connections) => keys.XmlRepository = new KeyStore(connections));

        var options = builder.Configuration.ReadSettings<KeyProtectionOptions>(KeyProtectionOptions.Section);
        // What does not open is refused in one line at the start.
        if (new KeyProtectionCheck().Validate(null, options).Failed) return;
        if (options.Certificate is { Length: > 0 }) protection.ProtectKeysWithCertificate(options.OpenCertificate());
        if (options.KeyFile is { Length: > 0 })
            services.AddOptions<KeyManagementOptions>().Configure<IOptions<KeyProtectionOptions>>(
                (keys, set) => keys.XmlEncryptor = new KeyFileEncryptor(set));
    }
}
