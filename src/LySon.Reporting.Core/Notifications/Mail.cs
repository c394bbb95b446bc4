using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Notifications;

/// <summary>
/// A letter that waits for the mail server: written in the transaction of what it tells, kept until the server has taken it.
/// </summary>
public sealed class Mail
{
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int TextMaxLength = 20_000;

    public long Id { get; private set; }
    /// <summary>Whose account it is written for; null for a letter to an agency itself.</summary>
    public required int? UserId { get; init; }
    public required string Address { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>It holds a secret: nobody needs its text once the server has taken it, or the secret is worth nothing any more.</summary>
    public bool IsSecret { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The next try (UTC); while somebody tries, the moment at which another node may.</summary>
    public required DateTime NextTryAt { get; set; }
    public int Tries { get; set; }

    /// <summary>When the server took it (UTC); null while it waits.</summary>
    public DateTime? SentAt { get; set; }
}

internal sealed class MailConfiguration : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("Mails");
        builder.Text(m => m.Address, Mail.AddressMaxLength);
        builder.Text(m => m.Subject, Mail.SubjectMaxLength);
        builder.Text(m => m.Text, Mail.TextMaxLength);
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(m => m.UserId);
        builder.HasIndex(m => m.NextTryAt).HasFilter("\"SentAt\" IS NULL");
    }
}
