using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>
/// Files as the portal's signer prepares them, with a signature proper from elsewhere: everything is right but what a test makes wrong.
/// </summary>
internal static class Crafted
{
    public const string Sha1 = "1.3.14.3.2.26";
    public const string Cades = "ETSI.CAdES.detached";
    public const string Pkcs7 = "adbe.pkcs7.detached";
    public const string DocumentTimestamp = "ETSI.RFC3161";

    private const int Room = 16 * 1024;

    private static readonly Lazy<PreparedSignature> Usual = new(() => Prepare(TestCertificates.At));

    private static readonly Lazy<X509Certificate2> LazyHolder = new(() => TestCertificates.Issue("CN=Lê Văn Ninh", TestCertificates.Root));

    /// <summary>A certificate with nothing wrong.</summary>
    public static X509Certificate2 Holder => LazyHolder.Value;

    public static PreparedSignature Prepare(DateTimeOffset at, int room = Room) =>
        PdfSigner.Prepare(SignedReport.Unsigned, SignedReport.Order(SignatureRole.Person, seen: false) with { SignedAt = at },
            "Lê Văn Ninh", room);

    /// <param name="sign">Makes the signature proper of the bytes that it covers.</param>
    /// <param name="kind">What the file calls the signature (SubFilter).</param>
    public static byte[] File(Func<byte[], byte[]> sign, string kind = Cades, PreparedSignature? prepared = null)
    {
        var (source, hole) = prepared ?? Usual.Value;
        var file = (byte[])source.Clone();
        Encoding.ASCII.GetBytes(kind.PadRight(Cades.Length), file.AsSpan(file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(Cades))));
        Encoding.ASCII.GetBytes(Convert.ToHexString(sign([.. file.AsSpan(..hole.Start), .. file.AsSpan(hole.End..)])),
            file.AsSpan(hole.Start + 1));
        return file;
    }

    public static SignatureFinding Judge(byte[] file, CertificateTrust? trust = null, DateTimeOffset? now = null) =>
        Assert.Single(SignatureVerifier.Verify(file, trust ?? SignedReport.Trust, now ?? TestCertificates.At).Signatures);

    /// <param name="named">What the attribute signing-certificate-v2 holds; empty for none.</param>
    public static byte[] Cms(
        byte[] content, X509Certificate2? by = null, byte[]? named = null, string digest = Oids.Sha256, Action<CmsSigner>? change = null,
        Action<SignedCms>? after = null)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(Signer(by ?? Holder, named, digest, change));
        after?.Invoke(cms);
        return cms.Encode();
    }

    public static CmsSigner Signer(X509Certificate2 by, byte[]? named = null, string digest = Oids.Sha256, Action<CmsSigner>? change = null)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, by)
        {
            DigestAlgorithm = new Oid(digest), IncludeOption = X509IncludeOption.EndCertOnly
        };
        if (named is not { Length: 0 }) signer.SignedAttributes
            .Add(new AsnEncodedData(Oids.SigningCertificateV2, named ?? SigningCertificate.Encode(by)));
        change?.Invoke(signer);
        return signer;
    }

    /// <summary>The attribute signing-certificate-v2 (RFC 5035) with a hash of any kind.</summary>
    public static byte[] Naming(X509Certificate2 certificate, string algorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) writer.WriteObjectIdentifier(algorithm);
            writer.WriteOctetString(CryptographicOperations.HashData(HashAlgorithmName.FromOid(algorithm), certificate.RawData));
        }

        return writer.Encode();
    }

    /// <summary>The file with a further revision.</summary>
    public static byte[] Append(byte[] pdf, Action<PdfView, RevisionWriter> change)
    {
        var view = new PdfView(pdf, new ReadBudget());
        var revision = new RevisionWriter(view);
        change(view, revision);
        return revision.End();
    }

    public static PdfDictionary Page(PdfView view, int index) => view.Dictionary(PageTree.Pages(view)[index])!;

    public static PdfDictionary Entries(params (string Key, PdfValue Value)[] entries) =>
        new(entries.ToDictionary(e => e.Key, e => e.Value));
}
