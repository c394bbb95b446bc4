using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>A key that a person's device or security key keeps; the framework's row, and when it last opened the account.</summary>
public sealed class Passkey : IdentityUserPasskey<int>
{
    public const int NameMaxLength = 60;

    /// <summary>So many a person; who needs more forgets some.</summary>
    public const int CountMax = 10;

    /// <summary>UTC; null while it was never used.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>As it stands in addresses and forms.</summary>
    public static string IdText(byte[] credentialId) => Convert.ToHexStringLower(credentialId);

    public static byte[] ReadId(string? text)
    {
        try
        {
            return Convert.FromHexString(text ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder) => builder.ToTable("Passkeys");
}
