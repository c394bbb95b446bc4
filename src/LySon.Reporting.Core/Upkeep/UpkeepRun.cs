using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Upkeep;

/// <summary>How a run ended.</summary>
public enum UpkeepOutcome { Good, NeedsLook, Failed }

/// <summary>
/// A run of an <see cref="IUpkeepTask"/>: by whom, when, and what came of it. Its rows are also the claim by which one node of several does
/// the work.
/// </summary>
public sealed class UpkeepRun
{
    public const int KindMaxLength = 40;
    public const int SummaryMaxLength = 300;
    public const int DetailMaxLength = 2_000;

    public long Id { get; private set; }

    /// <summary>"check", "backup", "restore-trial": <see cref="UpkeepKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The Vietnamese day on which it was due, once for each kind; null for a run that somebody asked for.</summary>
    public DateOnly? Day { get; init; }
    public required string Node { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC; null while it runs. Of each kind only one runs at a time.</summary>
    public DateTime? EndedAt { get; set; }
    public UpkeepOutcome? Outcome { get; set; }

    /// <summary>What the page says in one Vietnamese line: "418 tệp đã phát hành và 96.204 tổng đều khớp".</summary>
    public string Summary { get; set; } = "";

    /// <summary>More, a line each.</summary>
    public string Detail { get; set; } = "";
}

/// <summary>A node of the portal, as it last gave a sign of itself.</summary>
public sealed class PortalNode
{
    public const int NameMaxLength = 100;
    public const int VersionMaxLength = 40;

    public required string Name { get; init; }
    public required string Version { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>When it was told to stop (UTC); null while it runs, and after it was killed.</summary>
    public DateTime? StoppedAt { get; set; }

    /// <summary>Of all processors, in whole percent.</summary>
    public int ProcessorPercent { get; set; }

    /// <summary>Bytes of the process, and those it may have.</summary>
    public long Memory { get; set; }
    public long MemoryLimit { get; set; }
    public int RequestsPerMinute { get; set; }
}

/// <summary>How full a volume of a node was on a day, in bytes; for PostgreSQL only the database's size is known, not its disk.</summary>
public sealed class DiskSample
{
    public const int VolumeMaxLength = 200;

    /// <summary>The Vietnamese day.</summary>
    public required DateOnly Day { get; init; }
    public required string Node { get; init; }
    public required string Volume { get; init; }
    public required long Used { get; set; }
    public required long Free { get; set; }

    /// <summary>The database without its files; 0 on a volume that has none of it, as for the two below.</summary>
    public required long DatabaseBytes { get; set; }

    /// <summary>Reports, signed files and attachments in the database.</summary>
    public required long FileBytes { get; set; }
    public required long LogBytes { get; set; }
}

internal sealed class UpkeepConfiguration : IEntityTypeConfiguration<UpkeepRun>, IEntityTypeConfiguration<PortalNode>,
IEntityTypeConfiguration<DiskSample>
{
    public void Configure(EntityTypeBuilder<UpkeepRun> builder)
    {
        builder.ToTable("UpkeepRuns");
        builder.Text(r => r.Kind, UpkeepRun.KindMaxLength);
        builder.Text(r => r.Node, PortalNode.NameMaxLength);
        builder.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Text(r => r.Summary, UpkeepRun.SummaryMaxLength);
        builder.Text(r => r.Detail, UpkeepRun.DetailMaxLength);
        builder.HasIndex(r => new { r.Kind, r.Day }).IsUnique();
        builder.HasIndex(r => r.Kind).IsUnique().HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_UpkeepRuns_Running");
        builder.HasIndex(r => new { r.Kind, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<PortalNode> builder)
    {
        builder.ToTable("PortalNodes");
        builder.HasKey(n => n.Name);
        builder.Text(n => n.Name, PortalNode.NameMaxLength);
        builder.Text(n => n.Version, PortalNode.VersionMaxLength);
    }

    public void Configure(EntityTypeBuilder<DiskSample> builder)
    {
        builder.ToTable("DiskSamples");
        builder.HasKey(s => new { s.Day, s.Node, s.Volume });
        builder.Text(s => s.Node, PortalNode.NameMaxLength);
        builder.Text(s => s.Volume, DiskSample.VolumeMaxLength);
    }
}
