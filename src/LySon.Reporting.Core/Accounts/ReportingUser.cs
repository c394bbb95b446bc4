using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>A person with an account. What they may do stands in their role.</summary>
public sealed class ReportingUser : IdentityUser<int>
{
    public const int FullNameMaxLength = 100;
    public const int UserNameMaxLength = 40;

    /// <summary>Days without a sign-in after which an account is pointed out.</summary>
    public const int UnusedDays = 45;

    public required string FullName { get; set; }

    /// <summary>The agency whose rows they see; null for an administrator of the whole portal.</summary>
    public int? AgencyId { get; set; }
    public Agency? Agency { get; set; }

    /// <summary>Letters need an address, <see cref="IdentityUser{TKey}.Email"/>.</summary>
    public MailChoice MailChoice { get; set; }

    /// <summary>Since when they want letters (UTC): what happened before is not written about any more.</summary>
    public DateTime? MailsSince { get; set; }

    /// <summary>The last sign-in (UTC), or since when it is watched whether there is one; null until then.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>Nobody has signed in for <see cref="UnusedDays"/> days.</summary>
    public static bool IsUnusedSince(DateTime? lastUsedAt, DateTime now) => lastUsedAt <= now.AddDays(-UnusedDays);

    /// <summary>Until when (UTC) the person has said of failed sign-ins that they were their own.</summary>
    public DateTime? FailuresSeenAt { get; set; }

    /// <summary>
    /// Until when (UTC) the password is a one-time code that somebody else knows; null once the person has chosen their own.
    /// </summary>
    public DateTime? CodeExpiresAt { get; set; }

    /// <summary>When the person last chose a password (UTC); null while they never did.</summary>
    public DateTime? PasswordSetAt { get; set; }

    /// <summary>The password is so short that it counts only beside a second factor.</summary>
    public bool ShortPassword { get; set; }

    /// <summary>When a second factor must be there (UTC), set at the first sign-in at which the role asks for one; null before.</summary>
    public DateTime? SecondFactorDueAt { get; set; }

    /// <summary>Whoever knows only such a password does nothing but choose another.</summary>
    public bool MustChoosePassword => CodeExpiresAt is not null || (ShortPassword && !TwoFactorEnabled);
}

internal sealed class ReportingUserConfiguration : IEntityTypeConfiguration<ReportingUser>
{
    public void Configure(EntityTypeBuilder<ReportingUser> builder)
    {
        builder.ToTable("Users");
        builder.Text(u => u.FullName, ReportingUser.FullNameMaxLength).InVietnameseOrder();
        builder.Ignore(u => u.MustChoosePassword);
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(u => u.UserName).HasMaxLength(IdentityTables.NameMaxLength);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(IdentityTables.NameMaxLength);
        builder.Property(u => u.Email).HasMaxLength(IdentityTables.NameMaxLength);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(IdentityTables.NameMaxLength);
        builder.HasIndex(u => u.NormalizedUserName).HasDatabaseName("UserNameIndex").IsUnique();
        builder.HasIndex(u => u.NormalizedEmail).HasDatabaseName("EmailIndex");
        builder.Property(u => u.MailChoice).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(u => u.Agency).WithMany().HasForeignKey(u => u.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
