using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace LySon.Reporting.Web.Infrastructure.Backups.Envelopes;

/// <summary>
/// Encrypts a stream of any length for the holders of certificates: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM and RSA-OAEP, in BER
/// of indefinite length, as <c>openssl cms -decrypt -inform DER</c> opens it. The framework's own CMS holds everything in memory and knows
/// no authenticated encryption.
/// </summary>
internal sealed class EnvelopeWriter : Stream
{
    private const int ChunkBytes = 64 * 1024;
    private static readonly byte[] OpenSequence = [0x30, 0x80];
    private static readonly byte[] OpenContext0 = [0xA0, 0x80];
    private static readonly byte[] EndOfContents = [0, 0];

    private readonly Stream to;
    private readonly GcmBlockCipher cipher = new(AesUtilities.CreateEngine());
    private readonly byte[] encrypted = new byte[ChunkBytes + 2 * EnvelopeOids.TagLength];

    /// <param name="to">Stays open.</param>
    /// <param name="recipients">With RSA keys; each alone can open it.</param>
    public EnvelopeWriter(Stream to, IEnumerable<X509Certificate2> recipients)
    {
        this.to = to;
        ContentKey = RandomNumberGenerator.GetBytes(EnvelopeOids.KeyLength);
        var nonce = RandomNumberGenerator.GetBytes(EnvelopeOids.NonceLength);
        cipher.Init(forEncryption: true, new AeadParameters(new KeyParameter(ContentKey), EnvelopeOids.TagLength * 8, nonce));
        WriteHead(recipients, nonce);
    }

    /// <summary>For reading back what was just written, and for nothing else.</summary>
    public byte[] ContentKey { get; }

    /// <summary>Writes what is left, and the tag that proves all of it.</summary>
    public void Complete()
    {
        var rest = cipher.DoFinal(encrypted.AsSpan());
        WriteChunk(encrypted.AsSpan(0, rest - EnvelopeOids.TagLength));
        // The octets, and what holds them.
        to.Write(EndOfContents);
        to.Write(EndOfContents);
        var tag = new AsnWriter(AsnEncodingRules.DER);
        tag.WriteOctetString(encrypted.AsSpan(rest - EnvelopeOids.TagLength, EnvelopeOids.TagLength));
        to.Write(tag.Encode());
        for (var i = 0; i < 3; i++) to.Write(EndOfContents);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var part = buffer[..Math.Min(buffer.Length, ChunkBytes)];
            WriteChunk(encrypted.AsSpan(0, cipher.ProcessBytes(part, encrypted)));
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => to.Flush();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private void WriteChunk(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length == 0) return;
        var octets = new AsnWriter(AsnEncodingRules.DER, chunk.Length + 8);
        octets.WriteOctetString(chunk);
        to.Write(octets.Encode());
    }

    private void WriteHead(IEnumerable<X509Certificate2> recipients, byte[] nonce)
    {
        var type = new AsnWriter(AsnEncodingRules.DER);
        type.WriteObjectIdentifier(EnvelopeOids.AuthEnvelopedData);
        var holders = new AsnWriter(AsnEncodingRules.DER);
        holders.WriteInteger(0);
        using (holders.PushSetOf())
            foreach (var recipient in recipients) WriteRecipient(holders, recipient);
        var content = new AsnWriter(AsnEncodingRules.DER);
        content.WriteObjectIdentifier(EnvelopeOids.Data);
        using (content.PushSequence())
        {
            content.WriteObjectIdentifier(EnvelopeOids.Aes256Gcm);
            using (content.PushSequence())
            {
                content.WriteOctetString(nonce);
                content.WriteInteger(EnvelopeOids.TagLength);
            }
        }
        foreach (var part in (byte[][])[OpenSequence, type.Encode(), OpenContext0, OpenSequence, holders.Encode(), OpenSequence,
            content.Encode(), OpenContext0]) to.Write(part);
    }

    /// <summary>KeyTransRecipientInfo (RFC 5652, 6.2.1) with RSAES-OAEP, SHA-256 for both of its hashes (RFC 4055).</summary>
    private void WriteRecipient(AsnWriter writer, X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey() ?? throw new CryptographicException("The certificate holds no RSA key.");
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(EnvelopeOids.RsaOaep);
                using (writer.PushSequence())
                {
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0))) WriteSha256(writer);
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(EnvelopeOids.Mgf1);
                        WriteSha256(writer);
                    }
                }
            }
            writer.WriteOctetString(rsa.Encrypt(ContentKey, RSAEncryptionPadding.OaepSHA256));
        }
    }

    private static void WriteSha256(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(EnvelopeOids.Sha256);
            writer.WriteNull();
        }
    }
}
