using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Web.Infrastructure.Backups.Envelopes;

namespace LySon.Reporting.UnitTests.Backups;

public sealed class EnvelopeTests
{
    // Shorter than an office's: they are used a thousand times, and the envelope has the same form.
    private static readonly RSA One = RSA.Create(1_024), Two = RSA.Create(1_024), Stranger = RSA.Create(1_024);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_001)]
    public void Each_recipient_reads_what_was_written(int length)
    {
        var clear = Bytes(length);
        var sealedBytes = Seal(clear, One, Two);
        Assert.Equal(clear, Open(sealedBytes, One));
        Assert.Equal(clear, Open(sealedBytes, Two));
    }

    [Fact]
    public void Somebody_elses_key_opens_nothing() => Assert.Null(Open(Seal(Bytes(100), One), Stranger));

    [Fact]
    public void The_same_content_is_never_encrypted_alike() => Assert.NotEqual(Seal(Bytes(100), One), Seal(Bytes(100), One));

    [Fact]
    public void A_file_that_was_altered_anywhere_does_not_read_to_its_end()
    {
        var whole = Seal(Bytes(70_000), One);
        // The head byte by byte, then a sample of the content, then the end but for the marks that close it.
        foreach (var at in Enumerable.Range(0, 800).Concat(Enumerable.Range(1, 60).Select(i => 800 + i * 1_100))
            .Concat(Enumerable.Range(whole.Length - 26, 22)))
        {
            var altered = (byte[])whole.Clone();
            altered[at] ^= 0x21;
            AssertNotRead(altered, at, whole);
        }
    }

    [Fact]
    public void A_file_that_was_cut_off_anywhere_does_not_read_to_its_end()
    {
        var whole = Seal(Bytes(70_000), One);
        foreach (var length in Enumerable.Range(1, 60).Select(i => i * 1_150).Append(whole.Length - 7))
            AssertNotRead(whole[..length], length, whole);
    }

    /// <summary>
    /// What names the recipient may be changed without harm: the key opens it or not. Anything else is refused, or read as it was.
    /// </summary>
    private static void AssertNotRead(byte[] file, int at, byte[] whole)
    {
        try
        {
            if (Open(file, One) is { } read) Assert.True(read.AsSpan().SequenceEqual(Bytes(70_000)) && at < 800,
                $"Read although altered at {at} of {whole.Length}.");
        }
        catch (Exception refusal) when (refusal is CryptographicException or IOException)
        {
        }
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Seal(byte[] clear, params IEnumerable<RSA> holders)
    {
        using var file = new MemoryStream();
        using var writer = new EnvelopeWriter(file, holders.Select(Certificate));
        writer.Write(clear);
        writer.Complete();
        return file.ToArray();
    }

    private static byte[]? Open(byte[] file, RSA key)
    {
        using var reader = EnvelopeReader.Open(new MemoryStream(file), wrapped =>
            wrapped.Select(w => Unwrap(key, w)).FirstOrDefault(k => k is not null));
        if (reader is null) return null;
        using var clear = new MemoryStream();
        reader.CopyTo(clear);
        return clear.ToArray();
    }

    private static byte[]? Unwrap(RSA key, byte[] wrapped)
    {
        try
        {
            return key.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Certificate(RSA key) =>
        new CertificateRequest("CN=Backup", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, default), new(2040, 1, 1, 0, 0, 0, default));
}
