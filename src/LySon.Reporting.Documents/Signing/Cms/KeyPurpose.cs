using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>What a certificate was issued for (RFC 5280, 4.2.1.3, 4.2.1.9 and 4.2.1.12).</summary>
internal static class KeyPurpose
{
    /// <summary>Time-stamping (RFC 3161, 2.3).</summary>
    public const string Timestamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>
    /// Purposes that people's and agencies' certificates name when they are to sign documents: any; documents (RFC 9336, and those of two
    /// makers); and mail and client, which older ones name.
    /// </summary>
    private static readonly string[] Documents =
    [
        "2.5.29.37.0", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.2",
    ];

    /// <summary>
    /// A certificate that names its key's purposes must name signing among them, and it must not be an authority's over other certificates.
    /// </summary>
    /// <param name="purpose">An extended key usage that it must name; null for one of those of documents, or none named.</param>
    public static bool MaySign(X509Certificate2 certificate, string? purpose = null) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().All(
            usage => (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0)
        && !certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority)
        && certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(usage => usage.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>())
            .Select(oid => oid.Value!).ToList() is var named
        && (purpose is null ? named.Count == 0 || named.Intersect(Documents).Any() : named.Contains(purpose));
}
