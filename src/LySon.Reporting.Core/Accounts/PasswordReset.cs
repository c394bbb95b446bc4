using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Somebody forgot a password. The row is written the same for a name that exists and one that does not, and looked into afterwards, so
/// that the answer and the time it takes tell nothing. Of the link in the letter only the hash is kept.
/// </summary>
public sealed class PasswordReset
{
    public const int HashLength = 64;

    /// <summary>How long the link in the letter works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Letters an account gets in <see cref="Life"/>; more would only fill somebody's mailbox.</summary>
    public const int LettersMax = 3;

    /// <summary>Rows that may wait to be looked into; what comes beyond is answered alike and forgotten.</summary>
    public const int WaitingMax = 1000;

    public int Id { get; private set; }

    /// <summary>What was typed.</summary>
    public required string UserName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Null until it was looked into.</summary>
    public int? UserId { get; set; }

    public string? TokenHash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>UTC; null while the link works.</summary>
    public DateTime? UsedAt { get; set; }
}

internal sealed class PasswordResetConfiguration : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> builder)
    {
        builder.ToTable("PasswordResets");
        builder.Property(r => r.UserName).HasMaxLength(ReportingUser.UserNameMaxLength);
        builder.Property(r => r.TokenHash).HasMaxLength(PasswordReset.HashLength);
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(r => r.UserId);
        builder.HasIndex(r => r.TokenHash).IsUnique();
    }
}
