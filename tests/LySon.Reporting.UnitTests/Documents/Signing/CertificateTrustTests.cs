using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Who vouches for a signer, by certificates that are right in everything but one thing.</summary>
public class CertificateTrustTests
{
    private static readonly X509BasicConstraintsExtension NoAuthority = new(false, false, 0, true);
    private static readonly X509KeyUsageExtension MaySign = new(X509KeyUsageFlags.DigitalSignature, true);

    private static readonly Dictionary<string, (Trust Expected, X509Extension[] Extensions)> Purposes = new()
    {
        ["no extension at all"] = (Trust.Trusted, []),
        ["a key for signatures"] = (Trust.Trusted, [MaySign]),
        ["a key for what cannot be denied"] = (Trust.Trusted, [new X509KeyUsageExtension(X509KeyUsageFlags.NonRepudiation, true)]),
        ["a key for ciphers"] =
            (Trust.OtherPurpose, [new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, true)]),
        ["a key for agreeing on keys"] = (Trust.OtherPurpose, [new X509KeyUsageExtension(X509KeyUsageFlags.KeyAgreement, true)]),
        ["a key for certificates"] =
            (Trust.OtherPurpose, [new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true)]),
        ["an authority that may sign too"] = (Trust.OtherPurpose, [new X509BasicConstraintsExtension(true, false, 0, true), MaySign]),
        ["any purpose"] = (Trust.Trusted, [MaySign, Purpose("2.5.29.37.0")]),
        ["documents"] = (Trust.Trusted, [MaySign, Purpose("1.3.6.1.5.5.7.3.36")]),
        ["documents of one maker"] = (Trust.Trusted, [MaySign, Purpose("1.3.6.1.4.1.311.10.3.12")]),
        ["documents of another maker"] = (Trust.Trusted, [MaySign, Purpose("1.2.840.113583.1.1.5")]),
        ["mail"] = (Trust.Trusted, [MaySign, Purpose("1.3.6.1.5.5.7.3.4")]),
        ["clients"] = (Trust.Trusted, [MaySign, Purpose("1.3.6.1.5.5.7.3.2")]),
        ["servers and clients"] =
            (Trust.Trusted, [MaySign, new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1"), new("1.3.6.1.5.5.7.3.2")], false)]),
        ["servers"] = (Trust.OtherPurpose, [MaySign, Purpose("1.3.6.1.5.5.7.3.1")]),
        ["programs"] = (Trust.OtherPurpose, [MaySign, Purpose("1.3.6.1.5.5.7.3.3")]),
        ["time-stamps"] = (Trust.OtherPurpose, [MaySign, Purpose(KeyPurpose.Timestamping)]),
        ["answers about revocation"] = (Trust.OtherPurpose, [MaySign, Purpose("1.3.6.1.5.5.7.3.9")]),
        ["no purpose of those named"] = (Trust.OtherPurpose, [MaySign, Purpose("1.2.3.4")]),
    };

    public static TheoryData<string> Names => [.. Purposes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_certificate_signs_what_it_was_issued_for(string name)
    {
        var (expected, extensions) = Purposes[name];
        using var certificate = TestCertificates.Leaf("CN=Lê Văn Ninh", extensions);
        Assert.Equal(expected, SignedReport.Trust.Judge(certificate, [], TestCertificates.At));
        Assert.Equal(expected == Trust.Trusted, KeyPurpose.MaySign(certificate));
        // Without a root nothing else counts.
        Assert.Equal(Trust.NoRoots, CertificateTrust.Nobody.Judge(certificate, [], TestCertificates.At));
    }

    [Theory]
    [InlineData(-1, Trust.NotValidThen)]
    [InlineData(0, Trust.Trusted)]
    [InlineData((365 * 24 * 3600) - 1, Trust.Trusted)]
    [InlineData((365 * 24 * 3600) + 1, Trust.NotValidThen)]
    public void The_day_that_the_signature_names_lies_within_the_certificates_validity(int secondsFromStart, Trust expected)
    {
        var at = TestCertificates.From.AddSeconds(secondsFromStart);
        var file = Crafted.File(c => Crafted.Cms(c), prepared: Crafted.Prepare(at.ToOffset(TimeSpan.FromHours(7))));
        // Whatever the day is on which somebody looks.
        foreach (var now in new[] { TestCertificates.At, TestCertificates.To.AddYears(20) })
        {
            var found = Crafted.Judge(file, now: now);
            Assert.Equal((Soundness.Sound, expected, at, null), (found.Soundness, found.Trust, found.ClaimedAt, found.StampedAt));
        }
    }

    [Fact]
    public void Of_two_times_that_of_the_file_counts()
    {
        var found = Crafted.Judge(
            Crafted.File(c => Crafted.Cms(c, change: s => s.SignedAttributes.Add(
            new Pkcs9SigningTime(TestCertificates.To.AddDays(1).UtcDateTime)))));
        Assert.Equal((Trust.Trusted, TestCertificates.At), (found.Trust, found.ClaimedAt));
    }

    [Fact]
    public void A_signature_that_names_no_time_in_the_file_is_judged_by_that_under_it_and_else_by_today()
    {
        var late = TestCertificates.To.AddDays(1);
        var inside = Crafted.Judge(WithoutTime(s => s.SignedAttributes.Add(new Pkcs9SigningTime(late.UtcDateTime))));
        Assert.Equal((Trust.NotValidThen, late), (inside.Trust, inside.ClaimedAt));
        var none = WithoutTime(_ => { });
        Assert.Equal((Trust.Trusted, null), Crafted.Judge(none) is var today ? (today.Trust, today.At) : default);
        Assert.Equal(Trust.NotValidThen, Crafted.Judge(none, now: late).Trust);

        static byte[] WithoutTime(Action<CmsSigner> change)
        {
            var (file, hole) = Crafted.Prepare(TestCertificates.At);
            var at = file.AsSpan().LastIndexOf("/M"u8);
            file[at + 1] = (byte)'N';
            return Crafted.File(c => Crafted.Cms(c, change: change), prepared: new(file, hole));
        }
    }

    [Fact]
    public void Certificates_between_lead_to_the_root_when_they_are_there_valid_and_authorities()
    {
        using var between = Between(new X509BasicConstraintsExtension(true, false, 0, true));
        Assert.Equal(Trust.Trusted, Judge(between, [between]));
        Assert.Equal(Trust.UnknownIssuer, Judge(between, []));
        using var person = Between(NoAuthority);
        Assert.Equal(Trust.UnknownIssuer, Judge(person, [person]));
        using var old = Between(new X509BasicConstraintsExtension(true, false, 0, true), TestCertificates.At.AddDays(-1));
        Assert.Equal(Trust.NotValidThen, Judge(old, [old]));

        static X509Certificate2 Between(X509Extension extension, DateTimeOffset? until = null) => TestCertificates.Issue(
            "CN=Cơ quan cấp dưới", key: null, TestCertificates.Root, TestCertificates.From, until ?? TestCertificates.To, extension,
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));

        static Trust Judge(X509Certificate2 issuer, X509Certificate2Collection others)
        {
            using var leaf = TestCertificates.Issue("CN=Người của cấp dưới", key: null, issuer, TestCertificates.From, TestCertificates.To,
                NoAuthority, MaySign);
            return SignedReport.Trust.Judge(leaf, others, TestCertificates.At);
        }
    }

    [Fact]
    public void An_authority_that_names_purposes_vouches_for_those_only()
    {
        foreach (var (purpose, expected) in ((string, Trust)[])[
            (KeyPurpose.Timestamping, Trust.Trusted), ("1.3.6.1.5.5.7.3.1", Trust.OtherPurpose)])
        {
            using var between = TestCertificates.Issue(
                "CN=Cơ quan dấu thời gian", key: null, TestCertificates.Root, TestCertificates.From, TestCertificates.To,
                new X509BasicConstraintsExtension(true, false, 0, true), new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true),
                Purpose(purpose));
            using var leaf = TestCertificates.Issue(
                "CN=Máy chủ", key: null, between, TestCertificates.From, TestCertificates.To,
                [.. StampingAuthority.Usual, Purpose(KeyPurpose.Timestamping)]);
            Assert.Equal(expected, SignedReport.Trust.Judge(leaf, [between], TestCertificates.At, KeyPurpose.Timestamping));
        }
    }

    [Fact]
    public void A_root_of_the_same_name_with_another_key_vouches_for_nobody()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(TestCertificates.Root.SubjectName, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = request.CreateSelfSigned(TestCertificates.From, TestCertificates.To);
        Assert.Equal(Trust.UnknownIssuer, new CertificateTrust([root]).Judge(Crafted.Holder, [], TestCertificates.At));
        // That it comes along with the signature makes no root of it.
        Assert.Equal(Trust.UnknownIssuer, new CertificateTrust([root]).Judge(Crafted.Holder, [TestCertificates.Root], TestCertificates.At));
    }

    [Fact]
    public void A_certificate_of_nobody_known_is_that_first_whatever_else_is_wrong_with_it()
    {
        using var root = TestCertificates.Issue("CN=Nơi lạ", null, isAuthority: true);
        using var old = TestCertificates.Issue("CN=Hết hạn", key: null, root, TestCertificates.From, TestCertificates.At.AddDays(-1),
            NoAuthority, MaySign);
        Assert.Equal(Trust.UnknownIssuer, SignedReport.Trust.Judge(old, [], TestCertificates.At));
        Assert.Equal(Trust.UnknownIssuer, SignedReport.Trust.Judge(old, [root], TestCertificates.At));
    }

    [Fact]
    public void Roots_are_read_from_files_of_both_kinds_and_keep_their_form()
    {
        using var second = TestCertificates.Issue("CN=Gốc thứ hai", null, isAuthority: true);
        var (der, pem) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllBytes(der, TestCertificates.Root.RawData);
            File.WriteAllText(pem, $"Gốc\n{TestCertificates.Root.ExportCertificatePem()}\n{second.ExportCertificatePem()}\n");
            Assert.Equal([TestCertificates.Root.RawData], CertificateTrust.Load([der]).Encoded);
            Assert.Equal([TestCertificates.Root.RawData, second.RawData],
                CertificateTrust.Of(CertificateTrust.Load([pem]).Encoded).Encoded);
            File.WriteAllText(pem, "không phải chứng thư");
            Assert.ThrowsAny<CryptographicException>(() => CertificateTrust.Load([pem]));
        }
        finally
        {
            File.Delete(der);
            File.Delete(pem);
        }
    }

    private static X509EnhancedKeyUsageExtension Purpose(string purpose) => StampingAuthority.Purpose(purpose, isCritical: false);
}
