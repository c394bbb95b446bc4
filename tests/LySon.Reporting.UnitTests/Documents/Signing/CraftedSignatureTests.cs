using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Signatures proper that are right in everything but one thing, and those that are unusual and right.</summary>
public class CraftedSignatureTests
{
    private const string Sha512 = "2.16.840.1.101.3.4.2.3";

    private static readonly byte[] Unnamed = [];

    private static readonly X509Certificate2 Other = TestCertificates.Issue("CN=Người khác", TestCertificates.Root);

    private static readonly Dictionary<string, (Soundness Expected, Func<byte[]> File)> Cases = new()
    {
        ["as it should be"] = (Soundness.Sound, () => Signed()),
        ["SHA-384"] = (Soundness.Sound, () => Signed(digest: "2.16.840.1.101.3.4.2.2")),
        ["SHA-512"] = (Soundness.Sound, () => Signed(digest: Sha512)),
        ["the certificate named by SHA-512"] = (Soundness.Sound, () => Signed(named: Crafted.Naming(Crafted.Holder, Sha512))),
        ["the certificate named by SHA-256, said so"] = (Soundness.Sound, () => Signed(named: Crafted.Naming(Crafted.Holder, Oids.Sha256))),
        ["an elliptic curve of 256 bits"] = (Soundness.Sound, () => Signed(Curve(ECCurve.NamedCurves.nistP256))),
        ["the signer told by the key"] = (Soundness.Sound, () => Signed(change: s =>
            s.SignerIdentifierType = SubjectIdentifierType.SubjectKeyIdentifier)),
        ["PKCS#7 without the certificate's name"] = (Soundness.Sound, () => Crafted.File(
            c => Crafted.Cms(c, named: Unnamed), Crafted.Pkcs7)),
        ["29 certificates more"] = (Soundness.Sound, () => Signed(after: cms => AddCertificates(cms, 29), room: 64 * 1024)),

        ["SHA-1"] = (Soundness.Unsupported, () => Signed(digest: Crafted.Sha1)),
        ["SHA-1 as PKCS#7"] = (Soundness.Unsupported, () => Crafted.File(c => Crafted.Cms(c, digest: Crafted.Sha1), Crafted.Pkcs7)),
        ["a short RSA key"] = (Soundness.Unsupported, () => Signed(Rsa(2040))),
        ["a short curve"] = (Soundness.Unsupported, () => Signed(Curve(ECCurve.CreateFromFriendlyName("secp224r1")))),
        ["a kind that nobody knows"] = (Soundness.Unsupported, () => Crafted.File(c => Crafted.Cms(c), "adbe.pkcs7.sha1")),

        ["a second signer"] = (Soundness.Malformed, () => Signed(after: cms => cms.ComputeSignature(Crafted.Signer(Other)))),
        ["no signer"] = (Soundness.Malformed, () => Signed(after: cms => cms.RemoveSignature(0))),
        ["the signer's certificate left out"] = (Soundness.Malformed, () => Signed(change: s => s.IncludeOption = X509IncludeOption.None)),
        ["30 certificates more"] = (Soundness.Malformed, () => Signed(after: cms => AddCertificates(cms, 30), room: 64 * 1024)),
        ["the content inside"] = (Soundness.Malformed, () => Crafted.File(c => WithContent(c[..100], detached: false))),
        ["other content inside"] = (Soundness.Malformed, () => Crafted.File(_ =>
            WithContent("Đã trả 5 tỷ đồng."u8.ToArray(), detached: false))),
        ["content that is called something else"] = (Soundness.Malformed, () =>
            Crafted.File(c => WithContent(c, detached: true, "1.2.840.113549.1.9.16.1.4"))),
        ["something behind it"] = (Soundness.Malformed, () => Crafted.File(c => [.. Crafted.Cms(c), 0, 0, 1])),
        ["half of it"] = (Soundness.Malformed, () => Crafted.File(c => Crafted.Cms(c)[..500])),
        ["nothing"] = (Soundness.Malformed, () => Crafted.File(_ => [])),
        ["no ASN.1"] = (Soundness.Malformed, () => Crafted.File(_ => "chữ ký"u8.ToArray())),

        ["of another content"] = (Soundness.Tampered, () => Crafted.File(c => Crafted.Cms(c[1..]))),
        ["of another file"] = (Soundness.Tampered, () => Crafted.File(_ => Crafted.Cms("khác"u8.ToArray()))),
        ["a last byte that was changed"] = (Soundness.Tampered, () => Crafted.File(
            c => Crafted.Cms(c) is var cms ? [.. cms[..^1], (byte)(cms[^1] ^ 1)] : [])),

        ["CAdES without the certificate's name"] = (Soundness.CertificateMismatch, () => Signed(named: Unnamed)),
        ["another certificate named"] = (Soundness.CertificateMismatch, () => Signed(named: SigningCertificate.Encode(Other))),
        ["another certificate named in PKCS#7"] =
            (Soundness.CertificateMismatch, () => Crafted.File(c => Crafted.Cms(c, named: SigningCertificate.Encode(Other)),
                Crafted.Pkcs7)),
        ["the certificate named by SHA-1"] = (Soundness.CertificateMismatch, () =>
            Signed(named: Crafted.Naming(Crafted.Holder, Crafted.Sha1))),
        ["the certificate named by all but the last byte of its hash"] =
            (Soundness.CertificateMismatch, () => Signed(named: SigningCertificate.Encode(Crafted.Holder) is var name
                ? [.. name[..^1], (byte)(name[^1] ^ 1)] : [])),
        ["a name that is none"] = (Soundness.CertificateMismatch, () => Signed(named: [0x05, 0x00])),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_signature_is_judged_by_each_thing_alone(string name)
    {
        var (expected, file) = Cases[name];
        var found = Crafted.Judge(file());
        Assert.Equal((expected, expected == Soundness.Sound ? Trust.Trusted : Trust.None), (found.Soundness, found.Trust));
    }

    [Theory]
    [InlineData("2.16.840.1.101.3.4.2.1", true), InlineData("2.16.840.1.101.3.4.2.2", true), InlineData("2.16.840.1.101.3.4.2.3", true)]
    [InlineData("2.16.840.1.101.3.4.2.8", true), InlineData("2.16.840.1.101.3.4.2.9", true), InlineData("2.16.840.1.101.3.4.2.10", true)]
    [InlineData("2.16.840.1.101.3.4.2.4", false), InlineData("2.16.840.1.101.3.4.2.7", false), InlineData(Crafted.Sha1, false),
        InlineData("1.2.840.113549.2.5", false), InlineData("", false)]
    public void Digests_of_256_bits_and_more_are_safe_and_no_others(string digest, bool safe) =>
        Assert.Equal(safe, Strength.IsSafe(new Oid(digest)));

    [Fact]
    public void Another_certificate_of_the_same_key_does_not_take_the_signers_place()
    {
        // Nothing under the signature changes; the certificate that travels with it does.
        var found = Crafted.Judge(Crafted.File(c =>
        {
            var cms = new SignedCms(new ContentInfo(c), detached: true);
            cms.Decode(Crafted.Cms(c, Crafted.Holder, change: s => s.SignerIdentifierType = SubjectIdentifierType.SubjectKeyIdentifier));
            cms.RemoveCertificate(cms.Certificates[0]);
            cms.AddCertificate(X509CertificateLoader.LoadCertificate(Other.RawData));
            return cms.Encode();
        }));
        Assert.Equal((Soundness.CertificateMismatch, "Người khác"), (found.Soundness, found.Signer));
    }

    [Theory]
    [InlineData(0, Soundness.Sound)]
    [InlineData(1, Soundness.Malformed)]
    public void A_signature_may_measure_half_a_megabyte(int more, Soundness expected)
    {
        const int largest = 512 * 1024;
        var prepared = Crafted.Prepare(TestCertificates.At, largest + 64);
        var found = Crafted.Judge(Crafted.File(c =>
        {
            var filling = largest + more - Crafted.Cms(c, after: cms => Fill(cms, 100_000)).Length + 100_000;
            var cms = Crafted.Cms(c, after: cms => Fill(cms, filling));
            Assert.Equal(largest + more, cms.Length);
            return cms;
        }, prepared: prepared));
        Assert.Equal(expected, found.Soundness);

        static void Fill(SignedCms cms, int bytes)
        {
            var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
            writer.WriteOctetString(new byte[bytes]);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData("1.2.3.4", writer.Encode()));
        }
    }

    [Fact]
    public void Names_of_anybodys_certificate_are_one_short_line()
    {
        using var strange = TestCertificates.Leaf($"CN={new string('A', 60)}\u0007\nB", StampingAuthority.Usual);
        Assert.Equal(new string('A', 60) + "B", Crafted.Judge(Signed(strange)).Signer);
    }

    private static byte[] Signed(
        X509Certificate2? by = null, byte[]? named = null, string digest = Oids.Sha256, Action<CmsSigner>? change = null,
        Action<SignedCms>? after = null, int? room = null) =>
        Crafted.File(c => Crafted.Cms(c, by, named, digest, change, after),
            prepared: room is { } bytes ? Crafted.Prepare(TestCertificates.At, bytes) : null);

    private static byte[] WithContent(byte[] content, bool detached, string type = Oids.Data)
    {
        var cms = new SignedCms(new ContentInfo(new Oid(type), content), detached);
        cms.ComputeSignature(Crafted.Signer(Crafted.Holder));
        return cms.Encode();
    }

    private static void AddCertificates(SignedCms cms, int count)
    {
        for (var i = 0; i < count; i++)
            cms.AddCertificate(X509CertificateLoader.LoadCertificate(TestCertificates.Leaf($"CN=Thêm {i}").RawData));
    }

    private static X509Certificate2 Rsa(int bits) => TestCertificates.IssueTo("CN=RSA", RSA.Create(bits), StampingAuthority.Usual);

    private static X509Certificate2 Curve(ECCurve curve) => TestCertificates.IssueTo(
        "CN=ECDSA", ECDsa.Create(curve), StampingAuthority.Usual);
}
