using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>Why a session is over.</summary>
public enum SessionEnd
{
    [Display(Name = "đăng xuất")] SignedOut,
    [Display(Name = "kết thúc từ thiết bị khác")] EndedByOwner,
    [Display(Name = "quản trị kết thúc")] EndedByAdministrator,
    [Display(Name = "hết hạn")] Expired,
    [Display(Name = "mật khẩu, quyền hoặc trạng thái tài khoản thay đổi")] AccountChanged,
    [Display(Name = "tiếp tục bằng phiên mới")] Renewed,
}

/// <summary>One signed-in browser. The cookie carries the id, and lasts as long as this row is open.</summary>
public sealed class UserSession
{
    /// <summary>Days that an ended session is still shown and its network still known.</summary>
    public const int KeptDays = 90;

    /// <summary>122 random bits.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public required int UserId { get; init; }
    public ReportingUser? User { get; init; }

    /// <summary>
    /// The account's security stamp at the start: whatever changes it (password, role, agency, lock, second factor) ends the session.
    /// </summary>
    public required string Stamp { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When the person last proved who they are: at the start, and when asked again (UTC).</summary>
    public DateTime ConfirmedAt { get; set; }

    /// <summary>To the minute.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>Over when nothing was asked until then.</summary>
    public DateTime IdleUntil { get; set; }

    /// <summary>Over then in any case.</summary>
    public required DateTime EndsAt { get; init; }

    public required SignInWay Way { get; init; }
    public string? Network { get; init; }
    public string? Device { get; init; }

    public DateTime? EndedAt { get; set; }
    public SessionEnd? EndedWhy { get; set; }

    /// <summary>What lets somebody in at this moment, for queries.</summary>
    public static Expression<Func<UserSession, bool>> OpenAt(DateTime now) =>
        s => s.EndedAt == null && s.IdleUntil > now && s.EndsAt > now && s.Stamp == s.User!.SecurityStamp;
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("UserSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Stamp).HasMaxLength(64);
        builder.Property(s => s.Way).HasConversion<string>().HasMaxLength(30);
        builder.Property(s => s.Network).HasMaxLength(Origin.NetworkMaxLength);
        builder.Property(s => s.Device).HasMaxLength(Origin.DeviceMaxLength);
        builder.Property(s => s.EndedWhy).HasConversion<string>().HasMaxLength(30);
        builder.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.UserId, s.LastSeenAt });
        builder.HasIndex(s => new { s.UserId, s.Network });
        builder.HasIndex(s => s.EndedAt);
    }
}
