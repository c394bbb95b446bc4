using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents.Signing.Cms;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>
/// The roots that are trusted, and nobody else: neither those of the operating system nor the network are asked, so that the same file
/// gives the same answer everywhere. Revocation is therefore not looked at.
/// </summary>
public sealed class CertificateTrust
{
    private readonly X509Certificate2Collection roots = [];

    public CertificateTrust(IEnumerable<X509Certificate2> roots) => this.roots.AddRange(roots.ToArray());

    public static CertificateTrust Nobody { get; } = new([]);

    /// <summary>The roots as DER.</summary>
    public IReadOnlyList<byte[]> Encoded => [.. roots.Select(r => r.RawData)];

    /// <param name="encoded">Roots as DER.</param>
    public static CertificateTrust Of(IEnumerable<byte[]> encoded) => new(encoded.Select(e => X509CertificateLoader.LoadCertificate(e)));

    /// <summary>Reads certificates from files, PEM (one or several) or DER.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file holds no certificate.</exception>
    public static CertificateTrust Load(IEnumerable<string> files)
    {
        var all = new X509Certificate2Collection();
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            if (bytes.AsSpan().IndexOf("-----BEGIN CERTIFICATE-----"u8) >= 0)
                all.ImportFromPem(System.Text.Encoding.ASCII.GetString(bytes));
            else
                all.Add(X509CertificateLoader.LoadCertificate(bytes));
        }

        return new(all);
    }

    /// <param name="others">Certificates that may lead to a root.</param>
    /// <param name="at">The time that the certificates must have been valid at.</param>
    /// <param name="purpose">An extended key usage that the certificate must have; null for none in particular.</param>
    internal Trust Judge(X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset at, string? purpose = null)
    {
        if (roots.Count == 0)
            return Trust.NoRoots;
        if (!KeyPurpose.MaySign(certificate, purpose))
            return Trust.OtherPurpose;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.LocalDateTime;
        if (purpose is not null)
            chain.ChainPolicy.ApplicationPolicy.Add(new(purpose));
        if (chain.Build(certificate))
            return Trust.Trusted;
        var problems = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        return (problems & ~X509ChainStatusFlags.NotTimeValid) == 0 ? Trust.NotValidThen
            : (problems & ~X509ChainStatusFlags.NotValidForUsage) == 0 ? Trust.OtherPurpose
            : Trust.UnknownIssuer;
    }
}
