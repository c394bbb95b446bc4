using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Signing;

/// <summary>What the portal signs and judges signatures with, from its configuration.</summary>
public sealed class PortalSigning(IOptions<SigningOptions> options, TimeProvider time) : IDisposable
{
    private readonly HttpClient client =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
    private readonly Lazy<CertificateTrust> trust = new(() => CertificateTrust.Load(options.Value.TrustedRoots));

    private SigningOptions Options => options.Value;

    public TimestampAuthority? Authority =>
        Options.TimestampAuthority is { Length: > 0 } address ? new TimestampAuthority(client, new Uri(address)) : null;

    /// <summary>Now, as it is written into a signature.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Vietnamese.Zone);

    public bool HasCertificateOf(string agencyCode) => Options.CertificateFile is { Length: > 0 }
        && Options.CertificateAgency == agencyCode;

    /// <exception cref="Documents.Signing.Cms.SigningRefusedException">It is out of date.</exception>
    public SigningIdentity OpenCertificate() => SigningIdentity.Load(File.ReadAllBytes(Options.CertificateFile!),
        Options.CertificatePassword, Now);

    public CertificateTrust Trust => trust.Value;

    public void Dispose() => client.Dispose();
}

internal static class SigningSetup
{
    public static void AddReportingSigning(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<SigningOptions>(SigningOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<SigningOptions>, SigningOptionsCheck>();
        builder.Services.AddSingleton<PortalSigning>();
    }
}
