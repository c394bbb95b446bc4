using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Secrets that the portal makes and people type: first passwords and recovery codes. 15 random characters of 31 carry 74 bits, the
/// sixteenth finds slips, so that a plain hash keeps them and none can be guessed.
/// </summary>
public static class OneTimeCode
{
    public const int Length = 16;
    private const int GroupLength = 4;

    public static string New() => ShortCode.New(Length);

    /// <summary>As people read it: "ABCD-EFGH-JKMN-PQRS".</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(GroupLength).Select(g => new string(g)));

    public static bool TryRead(string? typed, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? code) =>
        ShortCode.TryRead(typed, Length, out code);

    /// <summary>64 hexadecimal digits.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
