using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace LySon.Reporting.Documents.Signing.Cms;

/// <summary>A time-stamp authority (RFC 3161) that says over HTTP when a signature was there already.</summary>
public sealed class TimestampAuthority(HttpClient client, Uri address)
{
    private const string RequestType = "application/timestamp-query";
    private const int LargestAnswer = 64 * 1024;
    private const int NonceLength = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="SigningRefusedException">It cannot be reached, or its answer is not to this question.</exception>
    internal async Task<Rfc3161TimestampToken> StampAsync(SignerInfo signature, CancellationToken cancellation)
    {
        var question = Rfc3161TimestampRequest.CreateFromSignerInfo(
            signature, HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: RandomNumberGenerator.GetBytes(NonceLength));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var content = new ByteArrayContent(question.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue(RequestType);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            answer.EnsureSuccessStatusCode();
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, patience.Token);
            return question.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(patience.Token), out _);
        }
        catch (Exception failure) when (failure is HttpRequestException or CryptographicException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw SigningRefusedException.NoTimestamp(failure);
        }
    }
}
