using System.Text;

namespace LySon.Reporting.Core.Accounts;

/// <summary>RFC 4648, as authenticator apps want their keys: capitals, no padding.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (bits, kept) = (0, 0);
        foreach (var next in bytes)
        {
            (bits, kept) = (bits << 8 | next, kept + 8);
            for (; kept >= 5; kept -= 5) text.Append(Alphabet[bits >> kept - 5 & 31]);
            bits &= (1 << kept) - 1;
        }
        if (kept > 0) text.Append(Alphabet[bits << 5 - kept & 31]);
        return text.ToString();
    }
}
