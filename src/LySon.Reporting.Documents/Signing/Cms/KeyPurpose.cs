using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

internal static class KeyPurpose
{
    /// <summary>A certificate that names its key's purposes must name signing among them (RFC 5280, 4.2.1.3).</summary>
    public static bool MaySign(X509Certificate2 certificate) => certificate.Extensions.OfType<X509KeyUsageExtension>().All(
        usage => (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0);
}
