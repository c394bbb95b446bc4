using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.UnitTests.Documents.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LySon.Reporting.IntegrationTests.Reports.Signing;

/// <summary>A time-stamp authority on the loopback address (RFC 3161), whose clock always shows the same.</summary>
internal sealed class TestTimestampServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Stamp = TestCertificates.At.AddSeconds(40);

    private static readonly Lazy<X509Certificate2> Authority = new(() => TestCertificates.Issue(
        "CN=Máy chủ dấu thời gian", TestCertificates.Root, extension: new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.8")], true)));

    private readonly WebApplication app;

    private TestTimestampServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <param name="alter">What it does to its answers.</param>
    public static async Task<TestTimestampServer> StartAsync(Func<byte[], byte[]>? alter = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var answer = Answer(body.ToArray());
            return Results.Bytes(alter?.Invoke(answer) ?? answer, "application/timestamp-reply");
        });
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static byte[] Answer(byte[] question)
    {
        Assert.True(Rfc3161TimestampRequest.TryDecode(question, out var request, out _));
        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            info.WriteInteger(1);
            info.WriteObjectIdentifier("1.3.6.1.4.1.13762.3");
            using (info.PushSequence())
            {
                using (info.PushSequence()) info.WriteObjectIdentifier(request!.HashAlgorithmId.Value!);
                info.WriteOctetString(request.GetMessageHash().Span);
            }

            info.WriteInteger(576);
            info.WriteGeneralizedTime(Stamp, omitFractionalSeconds: true);
            if (request.GetNonce() is { } nonce) info.WriteIntegerUnsigned(nonce.Span);
        }

        var cms = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), info.Encode()));
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Authority.Value)
        {
            IncludeOption = X509IncludeOption.EndCertOnly
        };
        signer.SignedAttributes.Add(new AsnEncodedData("1.2.840.113549.1.9.16.2.47", CertificateName(Authority.Value)));
        cms.ComputeSignature(signer);
        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            using (answer.PushSequence()) answer.WriteInteger(0);
            answer.WriteEncodedValue(cms.Encode());
        }

        return answer.Encode();
    }

    private static byte[] CertificateName(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }
}
