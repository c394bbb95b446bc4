using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LySon.Reporting.Core.Data.Copying;
using LySon.Reporting.Core.Files;
using LySon.Reporting.Web.Infrastructure.Backups.Envelopes;

namespace LySon.Reporting.Web.Infrastructure.Backups;

/// <summary>
/// The form on the disk: a SQLite file under gzip, and that, where certificates are configured, in a CMS envelope. Everything streams, so
/// its size is no matter of memory.
/// </summary>
internal static class BackupFile
{
    private const int BufferBytes = 128 * 1024;
    private static readonly byte[] GzipMark = [0x1F, 0x8B];
    private static readonly byte[] EnvelopeMark = [0x30, 0x80];

    /// <summary>Writes, flushes to the disk, reads back and compares.</summary>
    /// <param name="recipients">None: not encrypted.</param>
    /// <exception cref="CopyRefusedException">What is read back is not what was written.</exception>
    public static async Task<PackedFile> PackAsync(string database, string file, IReadOnlyList<X509Certificate2> recipients,
        CancellationToken cancellation)
    {
        using var inside = SHA256.Create();
        using var outside = SHA256.Create();
        byte[]? contentKey = null;
        await using (var to = PrivateFiles.Create(file))
        {
            await using (var hashed = new CryptoStream(to, outside, CryptoStreamMode.Write, leaveOpen: true))
            {
                using var envelope = recipients.Count > 0 ? new EnvelopeWriter(hashed, recipients) : null;
                contentKey = envelope?.ContentKey;
                await using (var from = new CryptoStream(File.OpenRead(database), inside, CryptoStreamMode.Read))
                await using (var gzip = new GZipStream((Stream?)envelope ?? hashed, CompressionLevel.Optimal,
                    leaveOpen: true)) await from.CopyToAsync(gzip, BufferBytes, cancellation);
                envelope?.Complete();
            }
            to.Flush(flushToDisk: true);
        }
        var packed = new PackedFile(Path.GetFileName(file), new FileInfo(file).Length, Hex(outside.Hash), recipients.Count > 0,
            new FileInfo(database).Length, Hex(inside.Hash));
        var (read, unpacked) = await ReadAsync(file, _ => contentKey, Stream.Null, cancellation);
        CryptographicOperations.ZeroMemory(contentKey);
        return read == packed.Sha256 && unpacked == packed.DatabaseSha256 ? packed
            : throw new CopyRefusedException($"{file} reads back as something else than was written: the disk is not to be trusted.");
    }

    /// <param name="key">Needed for an encrypted one.</param>
    /// <returns>SHA-256 of the file as it lies there, and of the database.</returns>
    /// <exception cref="CopyRefusedException">It is damaged, or no backup, or the key does not open it.</exception>
    public static async Task<(string File, string Database)> UnpackAsync(
        string file, RSA? key, string database, CancellationToken cancellation)
    {
        await using var to = PrivateFiles.Create(database);
        return await ReadAsync(file, wrapped => OpenKey(file, key, wrapped), to, cancellation);
    }

    private static async Task<(string File, string Database)> ReadAsync(
        string file, Func<IReadOnlyList<byte[]>, byte[]?> openKey, Stream to, CancellationToken cancellation)
    {
        using var outside = SHA256.Create();
        using var inside = SHA256.Create();
        await using var hashed = new BufferedStream(new CryptoStream(File.OpenRead(file), outside, CryptoStreamMode.Read), BufferBytes);
        try
        {
            await using var packed = Packed(file, hashed, openKey);
            await using (var copy = new CryptoStream(to, inside, CryptoStreamMode.Write, leaveOpen: true))
            {
                if (IsBare(file)) await packed.CopyToAsync(copy, BufferBytes, cancellation);
                else await DecompressAsync(packed, copy, cancellation);
            }
            // The tag that proves an envelope stands behind its content; and what stands behind the end is part of the file's hash.
            if (packed != hashed) await packed.CopyToAsync(Stream.Null, cancellation);
            await hashed.CopyToAsync(Stream.Null, cancellation);
            return (Hex(outside.Hash), Hex(inside.Hash));
        }
        catch (Exception damage) when (damage is InvalidDataException or CryptographicException or EndOfStreamException)
        {
            throw new CopyRefusedException($"{file} is damaged, altered or cut off: {damage.Message}", damage);
        }
    }

    private static async Task DecompressAsync(Stream packed, Stream to, CancellationToken cancellation)
    {
        await using var content = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
        await content.CopyToAsync(to, BufferBytes, cancellation);
    }

    /// <summary>What is in the envelope, or the file itself where there is none.</summary>
    private static Stream Packed(string file, Stream from, Func<IReadOnlyList<byte[]>, byte[]?> openKey) => !BeginsWith(file, EnvelopeMark)
        ? from : EnvelopeReader.Open(from, openKey) ?? throw new CopyRefusedException($"The key does not open {file}.");

    /// <summary>A SQLite file as it is, made in another way.</summary>
    private static bool IsBare(string file) => !BeginsWith(file, GzipMark) && !BeginsWith(file, EnvelopeMark);

    private static bool BeginsWith(string file, ReadOnlySpan<byte> mark)
    {
        Span<byte> head = stackalloc byte[2];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(mark);
    }

    private static byte[]? OpenKey(string file, RSA? key, IReadOnlyList<byte[]> wrapped)
    {
        if (key is null) throw new CopyRefusedException($"{file} is encrypted. Give the private key of one of its recipients with --key.");
        foreach (var one in wrapped)
        {
            try
            {
                return key.Decrypt(one, RSAEncryptionPadding.OaepSHA256);
            }
            catch (CryptographicException)
            {
                // It is another recipient's.
            }
        }
        return null;
    }

    private static string Hex(byte[]? hash) => Convert.ToHexStringLower(hash!);
}
