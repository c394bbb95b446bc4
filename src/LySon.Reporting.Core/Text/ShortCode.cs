using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace LySon.Reporting.Core.Text;

/// <summary>
/// Codes that people read from paper: random characters and a check character at the end, so that a mistyped or made-up code is refused
/// before any database is asked. Without 0/O and 1/I/L. The alphabet has a prime number of characters, so every single wrong character and
/// every swap of two is found.
/// </summary>
public static class ShortCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <param name="length">With the check character; each of the others carries almost five random bits.</param>
    public static string New(int length)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, length - 1);
        return code + Check(code);
    }

    /// <summary>Reads what a person typed: lower case, blanks and hyphens do not matter.</summary>
    public static bool TryRead(string? typed, int length, [NotNullWhen(true)] out string? code)
    {
        code = new string([.. (typed ?? "").Where(c => c is not (' ' or '-')).Select(char.ToUpperInvariant)]);
        if (code.Length == length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && Check(code[..^1]) == code[^1]) return true;
        code = null;
        return false;
    }

    private static char Check(string code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++) sum += (i + 2) * Alphabet.IndexOf(code[i], StringComparison.Ordinal);
        // The check character itself counts once.
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
