using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>A line of the sign-in log. What is the same again within a day (failures from one network) is one line with a count.</summary>
public sealed class SignInEntry
{
    /// <summary>A line is deleted after so many months.</summary>
    public const int KeptMonths = 12;

    public const int FoldKeyMaxLength = 100;

    public long Id { get; private set; }

    /// <summary>Null: nobody has the name that was typed. The name itself is not kept; it may be a password in the wrong field.</summary>
    public int? UserId { get; init; }
    public ReportingUser? User { get; init; }

    public required SignInEvent Event { get; init; }

    /// <summary>UTC; of a counted line the last time.</summary>
    public DateTime At { get; set; }

    /// <summary>UTC; of a counted line the first time.</summary>
    public DateTime Since { get; init; }

    public int Count { get; set; } = 1;

    public SignInWay? Way { get; init; }
    public string? Network { get; init; }
    public string? Device { get; init; }

    /// <summary>Who did it where it was not the person: an administrator, the command line, the portal.</summary>
    public string? ActorName { get; init; }

    /// <summary>What is counted in one line; null where every time has its own.</summary>
    public string? FoldKey { get; init; }
}

internal sealed class SignInEntryConfiguration : IEntityTypeConfiguration<SignInEntry>
{
    public void Configure(EntityTypeBuilder<SignInEntry> builder)
    {
        builder.ToTable("SignInLog");
        builder.Property(e => e.Event).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.Way).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.Network).HasMaxLength(Origin.NetworkMaxLength);
        builder.Property(e => e.Device).HasMaxLength(Origin.DeviceMaxLength);
        builder.Property(e => e.ActorName).HasMaxLength(Change.NameMaxLength);
        builder.Property(e => e.FoldKey).HasMaxLength(SignInEntry.FoldKeyMaxLength);
        builder.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.UserId, e.At });
        builder.HasIndex(e => new { e.Event, e.At });
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.FoldKey).IsUnique();
    }
}
