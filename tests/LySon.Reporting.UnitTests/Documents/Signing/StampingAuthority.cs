using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Documents.Signing.Cms;

namespace LySon.Reporting.UnitTests.Documents.Signing;

/// <summary>A time-stamp authority (RFC 3161) whose clock always shows the same.</summary>
internal static class StampingAuthority
{
    public static readonly DateTimeOffset Stamp = TestCertificates.At.AddSeconds(40);

    private static readonly Lazy<X509Certificate2> LazyCertificate =
        new(() => TestCertificates.Leaf("CN=Máy chủ dấu thời gian", [.. Usual, Purpose(KeyPurpose.Timestamping)]));

    public static X509Certificate2 Certificate => LazyCertificate.Value;

    /// <summary>What every certificate of the tests has.</summary>
    public static X509Extension[] Usual => [new X509BasicConstraintsExtension(false, false, 0, true),
        new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true)];

    public static X509EnhancedKeyUsageExtension Purpose(string purpose, bool isCritical = true) => new([new(purpose)], isCritical);

    public static byte[] Answer(byte[] question)
    {
        Assert.True(Rfc3161TimestampRequest.TryDecode(question, out var request, out _));
        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            using (answer.PushSequence()) answer.WriteInteger(0);
            answer.WriteEncodedValue(Token(request!.GetMessageHash().Span, request.HashAlgorithmId.Value!, nonce: request.GetNonce()));
        }

        return answer.Encode();
    }

    /// <param name="hash">Of what is stamped.</param>
    /// <param name="digest">That the token itself is signed with.</param>
    public static byte[] Token(
        ReadOnlySpan<byte> hash, string algorithm = Oids.Sha256, X509Certificate2? by = null, DateTimeOffset? at = null,
        ReadOnlyMemory<byte>? nonce = null, string digest = Oids.Sha256)
    {
        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            info.WriteInteger(1);
            info.WriteObjectIdentifier("1.3.6.1.4.1.13762.3");
            using (info.PushSequence())
            {
                using (info.PushSequence()) info.WriteObjectIdentifier(algorithm);
                info.WriteOctetString(hash);
            }

            info.WriteInteger(576);
            info.WriteGeneralizedTime(at ?? Stamp, omitFractionalSeconds: true);
            if (nonce is { } once) info.WriteIntegerUnsigned(once.Span);
        }

        var cms = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), info.Encode()));
        cms.ComputeSignature(Crafted.Signer(by ?? Certificate, digest: digest));
        return cms.Encode();
    }
}

/// <summary>Answers HTTP without a network.</summary>
internal sealed class AnsweringHandler(Func<HttpRequestMessage, byte[], byte[]> answer, HttpStatusCode status = HttpStatusCode.OK)
    : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(status) { Content = new ByteArrayContent(answer(request, await request.Content!.ReadAsByteArrayAsync(cancellationToken))) };
}
