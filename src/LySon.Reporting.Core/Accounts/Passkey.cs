using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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

/// <summary>
/// As the framework's third schema version has it. That version is asked for in the host's options, which a migration does not see, so the
/// table stands here.
/// </summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    /// <summary>WebAuthn: at most 1023 bytes.</summary>
    private const int CredentialIdMaxLength = 1023;

    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("Passkeys");
        builder.HasKey(k => k.CredentialId);
        builder.Property(k => k.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.OwnsOne(k => k.Data).ToJson();
        // Written by a statement of its own. The framework writes whole rows, and would put back the moment that it read before.
        builder.Property(k => k.LastUsedAt).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(k => k.UserId);
    }
}
