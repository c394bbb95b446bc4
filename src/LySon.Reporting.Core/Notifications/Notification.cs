using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Notifications;

/// <summary>Something that a person is told: a line behind the bell.</summary>
public sealed class Notification
{
    public const int TextMaxLength = 500;
    public const int UrlMaxLength = 200;

    public long Id { get; private set; }
    public required int UserId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>A whole sentence: "UBND huyện Lý Sơn đã phát hành Báo cáo 576/BC-UBND."</summary>
    public required string Text { get; init; }

    /// <summary>The page within the portal where one goes on.</summary>
    public required string Url { get; init; }

    /// <summary>UTC; null while unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>When it was put into a letter (UTC); null while it was not, or is told by the bell alone.</summary>
    public DateTime? MailedAt { get; set; }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Text(n => n.Text, Notification.TextMaxLength);
        builder.Text(n => n.Url, Notification.UrlMaxLength);
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(n => n.UserId);
        builder.HasIndex(n => new { n.UserId, n.Id });
        builder.HasIndex(n => n.UserId, "IX_Notifications_Unread").HasFilter("\"ReadAt\" IS NULL");
        builder.HasIndex(n => new { n.UserId, n.MailedAt });
    }
}
