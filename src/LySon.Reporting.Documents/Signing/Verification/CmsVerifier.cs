using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Signing.Verification;

/// <summary>Checks a signature proper against the bytes it signs: who signed, whether it fits, who vouches for it.</summary>
/// <param name="now">Where a signature says no time.</param>
internal sealed class CmsVerifier(CertificateTrust trust, DateTimeOffset now)
{
    private const int Largest = 512 * 1024;
    private const int MostCertificates = 30;
    private const string CadesDetached = "ETSI.CAdES.detached";
    private const string Pkcs7Detached = "adbe.pkcs7.detached";
    private const string DocumentTimestamp = "ETSI.RFC3161";

    public SignatureFinding Verify(SignatureDictionary signature, byte[] content)
    {
        var kind = (signature.Entries["SubFilter"] as Syntax.PdfName)?.Value;
        var finding = new SignatureFinding(signature.Field, kind == DocumentTimestamp, Soundness.Malformed, Trust.None);
        if (kind is not (CadesDetached or Pkcs7Detached or DocumentTimestamp))
            return finding with { Soundness = Soundness.Unsupported };
        try
        {
            var encoded = Encoded(signature.Contents);
            return kind == DocumentTimestamp
                ? Timestamp(finding, encoded, content)
                : Signature(finding, encoded, content, PdfTime.Of(signature.Entries["M"]), mustName: kind == CadesDetached);
        }
        // Whatever is wrong inside comes out as one of these.
        catch (Exception broken) when (broken is CryptographicException or AsnContentException or ArgumentException or FormatException)
        {
            return finding;
        }
    }

    private SignatureFinding Signature(
        SignatureFinding finding, ReadOnlyMemory<byte> encoded, byte[] content, DateTimeOffset? claimed, bool mustName)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(encoded.Span);
        if (!IsAboutTheFile(encoded) || cms.SignerInfos.Count != 1 || cms.Certificates.Count > MostCertificates
            || cms.SignerInfos[0] is not { Certificate: { } certificate } signer)
            return finding;
        finding = Named(finding, certificate) with
        {
            ClaimedAt = claimed ?? SigningTime(signer),
            Soundness = SoundnessOf(signer, certificate, mustName)
        };
        if (finding.Soundness != Soundness.Sound)
            return finding;
        finding = Stamped(finding, signer, out var stampTrust);
        var at = (stampTrust == Trust.Trusted ? finding.StampedAt : null) ?? finding.ClaimedAt ?? now;
        // A time-stamp of nobody known proves no time.
        return finding with
        {
            StampedAt = stampTrust is Trust.Trusted ? finding.StampedAt : null,
            Trust = trust.Judge(certificate, cms.Certificates, at),
        };
    }

    /// <summary>
    /// Content of its own, or a name for the file's that is not that of plain data, would be something else that was signed.
    /// </summary>
    private static bool IsAboutTheFile(ReadOnlyMemory<byte> encoded)
    {
        var carried = new SignedCms();
        carried.Decode(encoded.Span);
        return carried.ContentInfo is { Content.Length: 0, ContentType.Value: Oids.Data };
    }

    private static Soundness SoundnessOf(SignerInfo signer, X509Certificate2 certificate, bool mustName)
    {
        if (!Strength.IsSafe(signer.DigestAlgorithm) || !Strength.HasSafeKey(certificate))
            return Soundness.Unsupported;
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            return Soundness.Tampered;
        }

        var named = Attribute(signer.SignedAttributes, Oids.SigningCertificateV2);
        return named is null ? (mustName ? Soundness.CertificateMismatch : Soundness.Sound)
            : SigningCertificate.Names(named, certificate) ? Soundness.Sound
            : Soundness.CertificateMismatch;
    }

    private SignatureFinding Stamped(SignatureFinding finding, SignerInfo signer, out Trust stampTrust)
    {
        stampTrust = Trust.None;
        if (Attribute(signer.UnsignedAttributes, Oids.SignatureTimestamp) is not { } encoded
            || !Rfc3161TimestampToken.TryDecode(encoded, out var token, out _)
            || !token.VerifySignatureForSignerInfo(signer, out var authority) || !IsSafe(token, authority))
            return finding;
        stampTrust = trust.Judge(authority, token.AsSignedCms().Certificates, token.TokenInfo.Timestamp, KeyPurpose.Timestamping);
        return finding with { StampedAt = token.TokenInfo.Timestamp };
    }

    private SignatureFinding Timestamp(SignatureFinding finding, ReadOnlyMemory<byte> encoded, byte[] content)
    {
        if (!Rfc3161TimestampToken.TryDecode(encoded, out var token, out _))
            return finding;
        if (!token.VerifySignatureForData(content, out var authority))
            return finding with { Soundness = Soundness.Tampered };
        if (!IsSafe(token, authority))
            return finding with { Soundness = Soundness.Unsupported };
        var at = token.TokenInfo.Timestamp;
        var trusted = trust.Judge(authority, token.AsSignedCms().Certificates, at, KeyPurpose.Timestamping);
        return Named(finding, authority) with
        {
            Soundness = Soundness.Sound,
            Trust = trusted,
            ClaimedAt = at,
            StampedAt = trusted == Trust.Trusted ? at : null
        };
    }

    private static bool IsSafe(Rfc3161TimestampToken token, X509Certificate2 authority) => Strength.HasSafeKey(authority)
        && Strength.IsSafe(token.TokenInfo.HashAlgorithmId) && token.AsSignedCms().SignerInfos.Cast<SignerInfo>()
            .All(signer => Strength.IsSafe(signer.DigestAlgorithm));

    private static SignatureFinding Named(SignatureFinding finding, X509Certificate2 certificate) => finding with
    {
        Signer = TextString.Plain(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)),
        Issuer = TextString.Plain(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)),
    };

    private static DateTimeOffset? SigningTime(SignerInfo signer) => Attribute(signer.SignedAttributes, Oids.SigningTime) is { } encoded
        ? new DateTimeOffset(DateTime.SpecifyKind(new Pkcs9SigningTime(encoded).SigningTime, DateTimeKind.Utc))
        : null;

    private static byte[]? Attribute(CryptographicAttributeObjectCollection attributes, string oid) =>
        attributes.Cast<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid.Value == oid) is { Values: [var value, ..] }
            ? value.RawData : null;

    /// <summary>Without the zeros behind it.</summary>
    private static ReadOnlyMemory<byte> Encoded(ReadOnlyMemory<byte> contents)
    {
        AsnDecoder.ReadEncodedValue(contents.Span, AsnEncodingRules.BER, out _, out _, out var length);
        // What fills the room is not signed, so nothing may be hidden in it.
        return length <= Largest && !contents.Span[length..].ContainsAnyExcept((byte)0) ? contents[..length]
            : throw new CryptographicException();
    }
}
