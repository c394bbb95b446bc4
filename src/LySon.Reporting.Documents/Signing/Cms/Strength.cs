using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>What is still safe: nothing else is accepted, whether it is known to be broken or not known at all.</summary>
internal static class Strength
{
    /// <summary>Bits.</summary>
    private const int LeastRsa = 2048;

    /// <summary>Bits.</summary>
    private const int LeastEllipticCurve = 256;

    /// <summary>SHA-256, SHA-384, SHA-512, and the same of SHA-3.</summary>
    private static readonly string[] Digests =
    [
        Oids.Sha256, "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3", "2.16.840.1.101.3.4.2.8", "2.16.840.1.101.3.4.2.9",
        "2.16.840.1.101.3.4.2.10",
    ];

    public static bool IsSafe(Oid digest) => Digests.Contains(digest.Value);

    public static bool HasSafeKey(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var curve = certificate.GetECDsaPublicKey();
        return rsa?.KeySize >= LeastRsa || curve?.KeySize >= LeastEllipticCurve;
    }
}
