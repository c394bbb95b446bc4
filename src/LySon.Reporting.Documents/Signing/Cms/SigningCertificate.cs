using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>
/// The attribute signing-certificate-v2 (RFC 5035, 3): a hash of the signer's certificate under the signature, so that nobody can put
/// another certificate of the same key in its place.
/// </summary>
internal static class SigningCertificate
{
    /// <summary>With SHA-256, which is the default and therefore not named.</summary>
    public static byte[] Encode(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
        return writer.Encode();
    }

    /// <summary>
    /// Whether the first certificate that the attribute names is this one. Broken attributes name none, and neither do those with a hash
    /// that is no longer safe.
    /// </summary>
    public static bool Names(ReadOnlyMemory<byte> attribute, X509Certificate2 certificate)
    {
        try
        {
            var identifier = new AsnReader(attribute, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
            var algorithm = new Oid(Oids.Sha256);
            if (identifier.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
                algorithm = new Oid(identifier.ReadSequence().ReadObjectIdentifier());
            return Strength.IsSafe(algorithm) && identifier.ReadOctetString().AsSpan()
                .SequenceEqual(CryptographicOperations.HashData(HashAlgorithmName.FromOid(algorithm.Value!),
                certificate.RawDataMemory.Span));
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
