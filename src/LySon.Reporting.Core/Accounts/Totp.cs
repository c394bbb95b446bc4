using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Codes of an authenticator app (RFC 6238 as all apps do it: SHA-1, 30 seconds, 6 digits). The framework's own provider asks the machine's
/// clock and does not say which step a code belongs to, without which a code could be used twice.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    /// <summary>RFC 4226 asks for 160 bits.</summary>
    public const int KeyBytes = 20;

    /// <summary>Steps before and after the present one: clocks of phones differ, and typing takes time (RFC 6238, 5.2).</summary>
    public const int Tolerance = 1;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds);

    [SuppressMessage("Security", "CA5350",
        Justification = "RFC 6238: apps know nothing else, and a keyed hash does not need collision resistance.")]
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 15)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, blanks apart; null when it is none of those that count now.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string? typed, DateTime now)
    {
        var code = Encoding.UTF8.GetBytes(string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(Code(key, step)))) found = step;
        return found;
    }
}
