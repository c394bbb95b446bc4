using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>Time-stamps: one that is right proves the time, and each thing that is wrong with one takes that from it.</summary>
public class TimestampJudgementTests
{
    private static readonly X509Certificate2 Unmarked = TestCertificates.Leaf("CN=Không mục đích", StampingAuthority.Usual);
    private static readonly X509Certificate2 OtherPurpose = TestCertificates.Leaf(
        "CN=Mục đích khác", [.. StampingAuthority.Usual, StampingAuthority.Purpose("1.3.6.1.5.5.7.3.36")]);
    private static readonly X509Certificate2 NotCritical = TestCertificates.Leaf(
        "CN=Không bắt buộc", [.. StampingAuthority.Usual, StampingAuthority.Purpose(KeyPurpose.Timestamping, isCritical: false)]);

    // Two of a kind have one key and two names.
    private static readonly X509Certificate2 Unknown = TestCertificates.Issue(
        "CN=Dấu thời gian lạ", key: null, TestCertificates.Issue("CN=Nơi lạ", null, isAuthority: true), TestCertificates.From,
        TestCertificates.To,
        [.. StampingAuthority.Usual, StampingAuthority.Purpose(KeyPurpose.Timestamping)]);

    private static readonly X509Certificate2 Weak = TestCertificates.IssueTo("CN=Khóa ngắn", RSA.Create(1024),
        [.. StampingAuthority.Usual, StampingAuthority.Purpose(KeyPurpose.Timestamping)]);

    private static readonly Dictionary<string, Func<byte[], byte[]>> Worthless = new()
    {
        ["of another signature"] = signature => StampingAuthority.Token(SHA256.HashData([.. signature, 1])),
        ["by nobody known"] = signature => StampingAuthority.Token(SHA256.HashData(signature), by: Unknown),
        ["by a certificate without a purpose"] = signature => StampingAuthority.Token(SHA256.HashData(signature), by: Unmarked),
        ["by a certificate for something else"] = signature => StampingAuthority.Token(SHA256.HashData(signature), by: OtherPurpose),
        ["by a certificate that does not insist on its purpose"] = signature =>
            StampingAuthority.Token(SHA256.HashData(signature), by: NotCritical),
        ["by a short key"] = signature => StampingAuthority.Token(SHA256.HashData(signature), by: Weak),
        ["over SHA-1"] = signature => StampingAuthority.Token(SHA1.HashData(signature), Crafted.Sha1),
        ["signed with SHA-1"] = signature => StampingAuthority.Token(SHA256.HashData(signature), digest: Crafted.Sha1),
        ["before its certificate was valid"] = signature => StampingAuthority.Token(
            SHA256.HashData(signature), at: TestCertificates.From.AddSeconds(-1)),
        ["after its certificate was valid"] = signature => StampingAuthority.Token(
            SHA256.HashData(signature), at: TestCertificates.To.AddSeconds(1)),
        ["that is none"] = _ => [0x30, 0x00],
    };

    public static TheoryData<string> Names => [.. Worthless.Keys];

    [Fact]
    public void A_time_stamp_proves_the_time()
    {
        var found = Crafted.Judge(Stamped(signature => StampingAuthority.Token(SHA256.HashData(signature))));
        Assert.Equal((Soundness.Sound, Trust.Trusted, TestCertificates.At, StampingAuthority.Stamp, StampingAuthority.Stamp),
            (found.Soundness, found.Trust, found.ClaimedAt, found.StampedAt, found.At));
        Assert.False(found.IsTimestamp);
    }

    [Fact]
    public void A_time_stamp_is_judged_by_its_own_time_and_by_roots_that_are_known()
    {
        var file = Stamped(signature => StampingAuthority.Token(SHA256.HashData(signature)));
        Assert.Equal(StampingAuthority.Stamp, Crafted.Judge(file, now: TestCertificates.To.AddYears(20)).StampedAt);
        var unknown = Crafted.Judge(file, CertificateTrust.Nobody);
        Assert.Equal((Soundness.Sound, Trust.NoRoots, null, TestCertificates.At),
            (unknown.Soundness, unknown.Trust, unknown.StampedAt, unknown.At));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_time_stamp_proves_nothing_when_it_is(string wrong)
    {
        var found = Crafted.Judge(Stamped(Worthless[wrong]));
        Assert.Equal((Soundness.Sound, Trust.Trusted, null, TestCertificates.At),
            (found.Soundness, found.Trust, found.StampedAt, found.At));
    }

    [Fact]
    public void The_proved_time_and_not_the_claimed_one_decides_whether_the_certificate_was_valid()
    {
        var (late, early) = (Crafted.Prepare(TestCertificates.To.AddDays(1)), Crafted.Prepare(TestCertificates.At));
        Assert.Equal(Trust.Trusted, Crafted.Judge(Stamped(signature => StampingAuthority.Token(SHA256.HashData(signature)), late)).Trust);
        // Its signer's certificate is the shorter one: it ends before the stamp.
        using var brief = TestCertificates.Issue(
            "CN=Ngắn hạn", key: null, TestCertificates.Root, TestCertificates.From, StampingAuthority.Stamp.AddSeconds(-1),
            StampingAuthority.Usual);
        Assert.Equal(Trust.NotValidThen,
            Crafted.Judge(Stamped(signature => StampingAuthority.Token(SHA256.HashData(signature)), early, brief)).Trust);
        Assert.Equal(Trust.Trusted, Crafted.Judge(Crafted.File(c => Crafted.Cms(c, brief), prepared: early)).Trust);
        // A stamp of nobody known moves nothing.
        Assert.Equal(Trust.NotValidThen,
            Crafted.Judge(Stamped(signature => StampingAuthority.Token(SHA256.HashData(signature), by: Unknown), late)).Trust);
    }

    [Fact]
    public void A_time_stamp_of_the_whole_file_is_nobodys_signature()
    {
        var file = Crafted.File(c => StampingAuthority.Token(SHA256.HashData(c)), Crafted.DocumentTimestamp);
        var found = Crafted.Judge(file);
        Assert.Equal((true, Soundness.Sound, Trust.Trusted, "Máy chủ dấu thời gian"),
            (found.IsTimestamp, found.Soundness, found.Trust, found.Signer));
        Assert.Equal((StampingAuthority.Stamp, StampingAuthority.Stamp), (found.ClaimedAt, found.StampedAt));
        Assert.Equal(SignatureVerdict.Unsigned, SignatureVerifier.Verify(file, SignedReport.Trust, TestCertificates.At).Verdict);
        var unknown = Crafted.Judge(file, CertificateTrust.Nobody);
        Assert.Equal((Trust.NoRoots, StampingAuthority.Stamp, null), (unknown.Trust, unknown.ClaimedAt, unknown.StampedAt));
    }

    [Fact]
    public void A_time_stamp_of_the_whole_file_must_fit_it()
    {
        Assert.Equal(Soundness.Tampered, Of(c => StampingAuthority.Token(SHA256.HashData(c[1..]))));
        Assert.Equal(Soundness.Unsupported, Of(c => StampingAuthority.Token(SHA1.HashData(c), Crafted.Sha1)));
        Assert.Equal(Soundness.Unsupported, Of(c => StampingAuthority.Token(SHA256.HashData(c), digest: Crafted.Sha1)));
        Assert.Equal(Soundness.Unsupported, Of(c => StampingAuthority.Token(SHA256.HashData(c), by: Weak)));
        Assert.Equal(Soundness.Malformed, Of(c => Crafted.Cms(c)));

        static Soundness Of(Func<byte[], byte[]> token) => Crafted.Judge(Crafted.File(token, Crafted.DocumentTimestamp)).Soundness;
    }

    [Fact]
    public async Task An_authority_is_asked_in_its_own_form_and_its_stamp_is_put_into_the_signature()
    {
        HttpRequestMessage? asked = null;
        using var client = new HttpClient(new AnsweringHandler((request, question) =>
        {
            asked = request;
            Assert.True(Rfc3161TimestampRequest.TryDecode(question, out var read, out _));
            Assert.Equal((true, Oids.Sha256), (read!.RequestSignerCertificate, read.HashAlgorithmId.Value));
            // Eight bytes, and one that keeps the number from being negative.
            Assert.InRange(read.GetNonce()!.Value.Length, 7, 9);
            return StampingAuthority.Answer(question);
        }));
        var signed = await SignedReport.SignAsync(SignedReport.Unsigned, SignatureRole.Person,
            authority: new(client, new Uri("http://dau.example/tsa")));
        Assert.Equal(StampingAuthority.Stamp, Assert.Single(SignedReport.Verify(signed).Signatures).StampedAt);
        Assert.Equal((HttpMethod.Post, "http://dau.example/tsa", "application/timestamp-query"),
            (asked!.Method, asked.RequestUri!.AbsoluteUri, asked.Content!.Headers.ContentType!.ToString()));
    }

    [Theory]
    [InlineData("failure"), InlineData("other question"), InlineData("too long"), InlineData("no answer")]
    public async Task An_answer_that_is_not_to_the_question_is_refused(string kind)
    {
        var other = Rfc3161TimestampRequest.CreateFromHash(SHA256.HashData([1]), HashAlgorithmName.SHA256,
            nonce: new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, requestSignerCertificates: true);
        using var handler = kind switch
        {
            "failure" => new AnsweringHandler((_, question) => StampingAuthority.Answer(question), HttpStatusCode.InternalServerError),
            "other question" => new AnsweringHandler((_, _) => StampingAuthority.Answer(other.Encode())),
            "too long" => new AnsweringHandler((_, question) => [.. StampingAuthority.Answer(question), .. new byte[64 * 1024]]),
            _ => new AnsweringHandler((_, _) => throw new OperationCanceledException()),
        };
        using var client = new HttpClient(handler);
        var refusal = await Assert.ThrowsAsync<SigningRefusedException>(
            () => SignedReport.SignAsync(SignedReport.Unsigned, SignatureRole.Person,
                authority: new(client, new Uri("http://dau.example/"))));
        Assert.Contains("dấu thời gian không trả lời đúng", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_told_no_failure_of_the_authority()
    {
        using var given = new CancellationTokenSource();
        using var client = new HttpClient(new AnsweringHandler((_, _) =>
        {
            given.Cancel();
            throw new OperationCanceledException(given.Token);
        }));
        using var identity = SigningIdentity.Load(TestCertificates.Person, TestCertificates.Password, TestCertificates.At);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PdfSigner.SignAsync(
            SignedReport.Unsigned, SignedReport.Order(SignatureRole.Person, seen: false), identity,
            new(client, new Uri("http://dau.example/")), given.Token));
    }

    private static byte[] Stamped(Func<byte[], byte[]> token, PreparedSignature? prepared = null, X509Certificate2? by = null) =>
        Crafted.File(
        c => Crafted.Cms(c, by, after: cms => cms.SignerInfos[0].AddUnsignedAttribute(
            new System.Security.Cryptography.AsnEncodedData(Oids.SignatureTimestamp, token(cms.SignerInfos[0].GetSignature())))),
        prepared: prepared);
}
