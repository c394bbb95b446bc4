using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans.Imports;

public enum ImportState
{
    [Display(Name = "Chờ xác nhận")] Uploaded,
    [Display(Name = "Đang nạp")] Running,
    [Display(Name = "Đã nạp")] Done,
    [Display(Name = "Có lỗi, chưa nạp")] Failed,
    [Display(Name = "Đã hoàn tác")] Undone,
    [Display(Name = "Đã hủy")] Cancelled,
}

/// <summary>
/// Counts taken over as one: a file, or a batch of the programming interface. A venue's imported count of a day is that of the newest
/// import which has the day and was not undone, so a corrected file replaces the earlier one and undoing brings it back.
/// </summary>
public sealed class ScanImport
{
    public const int FileNameMaxLength = 255;
    public const int HashLength = 64;
    public const int KeyMaxLength = 100;
    public const int ErrorsMaxLength = 100_000;
    public const int RowsMax = 200_000;
    public const int FileMaxBytes = 20 * 1024 * 1024;

    public int Id { get; private set; }
    public int AgencyId { get; init; }
    public ImportState State { get; set; }

    /// <summary>Empty for a batch.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The file from its upload until it is taken over or given up.</summary>
    public byte[]? Content { get; set; }

    /// <summary>SHA-256 of the file or body, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Which columns hold venue, day and count; null until chosen, and for a batch.</summary>
    public ColumnChoice? Columns { get; set; }

    public int Rows { get; set; }

    /// <summary>Rows read so far, while it runs.</summary>
    public int RowsDone { get; set; }
    public long Total { get; set; }
    public int ErrorCount { get; set; }

    /// <summary>The first errors, each with its row.</summary>
    public List<RowError> Errors { get; set; } = [];

    public int? ApiKeyId { get; init; }

    /// <summary>What the sender of a batch calls it: the same key twice is the same batch.</summary>
    public string? BatchKey { get; init; }

    public DateTime CreatedAt { get; init; }
    public int? ActorId { get; init; }
    public required string ActorName { get; init; }
    public DateTime? StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}

/// <param name="Venue">Headers of the columns, as they stand in the first row.</param>
public sealed record ColumnChoice(string Venue, string Day, string Count)
{
    public const int HeaderMaxLength = 200;
}

/// <param name="Row">As the spreadsheet numbers it, the header being row 1.</param>
/// <param name="Text">A Vietnamese sentence.</param>
public sealed record RowError(int Row, string Text);

/// <summary>One count of an import, kept so that undoing another import can bring it back.</summary>
public sealed class ScanImportRow
{
    public int VenueId { get; init; }
    public DateOnly Day { get; init; }
    public int ImportId { get; init; }
    public int Value { get; init; }
}

/// <summary>The columns that an agency chose last; the next file with these headers is read the same way.</summary>
public sealed class ImportColumns
{
    public int AgencyId { get; init; }
    public required ColumnChoice Columns { get; set; }
}

internal sealed class ScanImportConfiguration : IEntityTypeConfiguration<ScanImport>
{
    public void Configure(EntityTypeBuilder<ScanImport> builder)
    {
        builder.ToTable("ScanImports");
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(i => i.FileName).HasMaxLength(ScanImport.FileNameMaxLength);
        builder.Property(i => i.Hash).HasMaxLength(ScanImport.HashLength);
        builder.Property(i => i.BatchKey).HasMaxLength(ScanImport.KeyMaxLength);
        builder.Property(i => i.ActorName).HasMaxLength(Change.NameMaxLength);
        builder.Property(i => i.UndoneBy).HasMaxLength(Change.NameMaxLength);
        builder.Property(i => i.Columns).AsJson(4 * ColumnChoice.HeaderMaxLength);
        builder.Property(i => i.Errors).AsJson(ScanImport.ErrorsMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(i => i.ApiKeyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.ApiKeyId, i.BatchKey }).IsUnique();
        builder.HasIndex(i => new { i.AgencyId, i.CreatedAt });
        builder.HasIndex(i => i.State).HasFilter("\"State\" = 'Running'");
    }
}

internal sealed class ScanImportRowConfiguration : IEntityTypeConfiguration<ScanImportRow>
{
    public void Configure(EntityTypeBuilder<ScanImportRow> builder)
    {
        builder.ToTable("ScanImportRows");
        builder.HasKey(r => new { r.ImportId, r.VenueId, r.Day });
        builder.HasIndex(r => new { r.VenueId, r.Day });
        builder.HasOne<ScanImport>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportColumnsConfiguration : IEntityTypeConfiguration<ImportColumns>
{
    public void Configure(EntityTypeBuilder<ImportColumns> builder)
    {
        builder.ToTable("ImportColumns");
        builder.HasKey(c => c.AgencyId);
        builder.Property(c => c.AgencyId).ValueGeneratedNever();
        builder.Property(c => c.Columns).AsJson(4 * ColumnChoice.HeaderMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
