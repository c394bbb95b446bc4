using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>
/// Makes the signature proper: CAdES, detached, as PAdES baseline wants it (ETSI EN 319 142-1, 6.3). The time stands in the PDF's
/// dictionary and must not stand here.
/// </summary>
internal static class CmsSignature
{
    // The signature itself, names, attributes; a time-stamp brings its authority's certificates along.
    private const int Rest = 2048;
    private const int Timestamp = 16 * 1024;

    /// <summary>Bytes to leave free for it.</summary>
    public static int RoomFor(SigningIdentity identity, bool stamped) =>
        identity.Chain.Sum(c => c.RawDataMemory.Length) + Rest + (stamped ? Timestamp : 0);

    public static async Task<byte[]> MakeAsync(byte[] content, SigningIdentity identity, TimestampAuthority? authority,
        CancellationToken cancellation)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, identity.Certificate)
        {
            DigestAlgorithm = new Oid(Oids.Sha256),
            // What vouches for the certificate comes from its file; looking for it would ask the network.
            IncludeOption = X509IncludeOption.None,
        };
        signer.Certificates.AddRange(identity.Chain);
        signer.SignedAttributes.Add(new AsnEncodedData(Oids.SigningCertificateV2, SigningCertificate.Encode(identity.Certificate)));
        try
        {
            cms.ComputeSignature(signer, silent: true);
        }
        catch (CryptographicException refused)
        {
            throw SigningRefusedException.KeyRefused(refused);
        }

        if (authority is not null)
        {
            var token = await authority.StampAsync(cms.SignerInfos[0], cancellation);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(Oids.SignatureTimestamp, token.AsSignedCms().Encode()));
        }

        return cms.Encode();
    }
}
