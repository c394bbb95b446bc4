using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>The app on a person's phone that shows six digits, kept once it has shown a right one. One a person.</summary>
public sealed class AuthenticatorApp
{
    public const int KeyMaxLength = 500;

    public required int UserId { get; init; }

    /// <summary>The shared key, encrypted with the portal's keys.</summary>
    public required string Key { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; set; }

    /// <summary>The newest step whose code was used: that one and older ones are not taken again.</summary>
    public required long LastStep { get; set; }
}

/// <summary>Opens the account once when the phone is gone. Shown when made; only the hash is kept.</summary>
public sealed class RecoveryCode
{
    public const int HashLength = 64;

    public int Id { get; private set; }
    public required int UserId { get; init; }
    public required string Hash { get; init; }

    /// <summary>UTC; null while it may be used.</summary>
    public DateTime? UsedAt { get; set; }
}

internal sealed class AuthenticatorAppConfiguration : IEntityTypeConfiguration<AuthenticatorApp>
{
    public void Configure(EntityTypeBuilder<AuthenticatorApp> builder)
    {
        builder.ToTable("AuthenticatorApps");
        builder.HasKey(a => a.UserId);
        builder.Property(a => a.UserId).ValueGeneratedNever();
        builder.Property(a => a.Key).HasMaxLength(AuthenticatorApp.KeyMaxLength);
        builder.HasOne<ReportingUser>().WithOne().HasForeignKey<AuthenticatorApp>(a => a.UserId);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.Property(c => c.Hash).HasMaxLength(RecoveryCode.HashLength);
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(c => c.UserId);
        builder.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
    }
}
