using LySon.Reporting.Documents.Signing;
using LySon.Reporting.Documents.Signing.Cms;
using LySon.Reporting.Documents.Signing.Verification;
using LySon.Reporting.UnitTests.Documents.Signing;

namespace LySon.Reporting.IntegrationTests.Reports.Signing;

/// <summary>Signing with a time-stamp authority.</summary>
public sealed class TimestampTests
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task A_time_stamp_proves_when_the_signature_was_there()
    {
        await using var server = await TestTimestampServer.StartAsync();
        var signed = await SignedReport.SignAsync(SignedReport.Unsigned, SignatureRole.Person, authority: new(Client, server.Address));
        var signature = Assert.Single(SignedReport.Verify(signed).Signatures);
        Assert.Equal((Soundness.Sound, Trust.Trusted), (signature.Soundness, signature.Trust));
        Assert.Equal((TestCertificates.At, TestTimestampServer.Stamp), (signature.ClaimedAt, signature.StampedAt));
    }

    [Fact]
    public async Task A_time_stamp_of_nobody_known_proves_no_time()
    {
        await using var server = await TestTimestampServer.StartAsync();
        var signed = await SignedReport.SignAsync(SignedReport.Unsigned, SignatureRole.Person, authority: new(Client, server.Address));
        var signature = Assert.Single(SignedReport.Verify(signed, CertificateTrust.Nobody).Signatures);
        Assert.Equal((Soundness.Sound, null), (signature.Soundness, signature.StampedAt));
    }

    [Fact]
    public async Task A_wrong_answer_and_a_silent_authority_are_refused_in_a_sentence()
    {
        await using var server = await TestTimestampServer.StartAsync(answer => [.. answer[..^1], (byte)(answer[^1] ^ 1)]);
        await RefusedAsync(server.Address);
        await using var chatty = await TestTimestampServer.StartAsync(_ => new byte[1 << 20]);
        await RefusedAsync(chatty.Address);
        await RefusedAsync(new Uri("http://127.0.0.1:1/"));
    }

    private static async Task RefusedAsync(Uri address) => Assert.Contains(
        "dấu thời gian",
        (await Assert.ThrowsAsync<SigningRefusedException>(() => SignedReport.SignAsync(
            SignedReport.Unsigned, SignatureRole.Person, authority: new(Client, address)))).Message,
        StringComparison.Ordinal);
}
