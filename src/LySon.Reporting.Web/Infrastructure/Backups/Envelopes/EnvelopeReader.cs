using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace LySon.Reporting.Web.Infrastructure.Backups.Envelopes;

/// <summary>
/// Opens what <see cref="EnvelopeWriter"/> wrote, as it streams. What is read before the end is not proved yet: only a stream that ended
/// without an exception is whole and unaltered.
/// </summary>
internal sealed class EnvelopeReader : Stream
{
    private const int ChunkBytes = 64 * 1024;

    private readonly Asn1SequenceParser envelope, content;
    private readonly Stream octets;
    private readonly GcmBlockCipher cipher = new(AesUtilities.CreateEngine());
    private readonly byte[] encrypted = new byte[ChunkBytes];
    private readonly byte[] clear = new byte[ChunkBytes + 2 * EnvelopeOids.TagLength];
    private int from, until;
    private bool ended;

    private EnvelopeReader(Asn1SequenceParser envelope, Asn1SequenceParser content, Stream octets, byte[] key, byte[] nonce)
    {
        (this.envelope, this.content, this.octets) = (envelope, content, octets);
        cipher.Init(forEncryption: false, new AeadParameters(new KeyParameter(key), EnvelopeOids.TagLength * 8, nonce));
    }

    /// <param name="openKey">Finds the content's key among those that were encrypted for its recipients; null when it opens none.</param>
    /// <returns>Null: <paramref name="openKey"/> opens none.</returns>
    /// <exception cref="CryptographicException">It is no such envelope, or damaged.</exception>
    public static EnvelopeReader? Open(Stream stream, Func<IReadOnlyList<byte[]>, byte[]?> openKey) => Guarded<EnvelopeReader?>(() =>
    {
        var info = new ContentInfoParser((Asn1SequenceParser)new Asn1StreamParser(stream).ReadObject());
        if (info.ContentType.Id != EnvelopeOids.AuthEnvelopedData) throw new CryptographicException("It is another kind of CMS file.");
        var envelope = (Asn1SequenceParser)info.GetContent(Asn1Tags.Sequence);
        _ = (DerInteger)envelope.ReadObject();
        var holders = Asn1Set.GetInstance(envelope.ReadObject().ToAsn1Object());
        var content = (Asn1SequenceParser)envelope.ReadObject();
        _ = (DerObjectIdentifier)content.ReadObject();
        var algorithm = AlgorithmIdentifier.GetInstance(content.ReadObject().ToAsn1Object());
        if (algorithm.Algorithm.Id != EnvelopeOids.Aes256Gcm) throw new CryptographicException("It is encrypted in another way.");
        var key = openKey([.. holders.Select(h => RecipientInfo.GetInstance(h).Info).OfType<KeyTransRecipientInfo>()
            .Select(h => h.EncryptedKey.GetOctets())]);
        if (key is null) return null;
        var octets = (Asn1OctetStringParser)((Asn1TaggedObjectParser)content.ReadObject())
            .ParseBaseUniversal(declaredExplicit: false, Asn1Tags.OctetString);
        return new(envelope, content, octets.GetOctetStream(), key, GcmParameters.GetInstance(algorithm.Parameters).GetNonce());
    });

    /// <exception cref="CryptographicException">The file was altered or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (from == until && !ended) Fill();
        var taken = Math.Min(buffer.Length, until - from);
        clear.AsSpan(from, taken).CopyTo(buffer);
        from += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Fill() => Guarded(() =>
    {
        from = 0;
        var read = octets.Read(encrypted, 0, encrypted.Length);
        if (read > 0) return until = cipher.ProcessBytes(encrypted.AsSpan(0, read), clear);
        ended = true;
        if (content.ReadObject() is not null) throw new CryptographicException("Something follows the content.");
        until = cipher.ProcessBytes(Asn1OctetString.GetInstance(envelope.ReadObject().ToAsn1Object()).GetOctets(), clear);
        until += cipher.DoFinal(clear.AsSpan(until));
        return envelope.ReadObject() is null ? until : throw new CryptographicException("Something follows the tag.");
    });

    /// <summary>The library says what it stumbles over in many ways; it is always the file.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is InvalidCipherTextException or Asn1Exception or EndOfStreamException or InvalidCastException
            or ArgumentException or InvalidOperationException
            or NullReferenceException or IndexOutOfRangeException or FormatException or Org.BouncyCastle.Security.GeneralSecurityException)
        {
            throw new CryptographicException("The encrypted file is damaged, altered or cut off.", damage);
        }
    }
}
