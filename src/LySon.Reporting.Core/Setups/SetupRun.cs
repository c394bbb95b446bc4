using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Setups;

public enum SetupState
{
    [Display(Name = "Chờ thiết lập")] Uploaded,
    [Display(Name = "Đã thiết lập")] Done,
    [Display(Name = "Đã hoàn tác")] Undone,
    [Display(Name = "Đã bỏ")] Dropped,
}

/// <summary>
/// A workbook by which offices, people and places are set up: kept from its upload until it is carried out or given up, and afterwards what
/// it made, so that it can be undone.
/// </summary>
public sealed class SetupRun
{
    public const int FileNameMaxLength = 255;
    public const int FileMaxBytes = 8 << 20;

    /// <summary>Rows that a sheet may have.</summary>
    public const int RowsMax = 20_000;

    public int Id { get; private set; }
    public SetupState State { get; set; }
    public required string FileName { get; init; }

    /// <summary>Null once nobody needs it any more.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Bytes of the file.</summary>
    public required int Length { get; init; }

    /// <summary>Rows that became new, and rows that were changed.</summary>
    public int RowsNew { get; set; }
    public int RowsChanged { get; set; }

    /// <summary>What it made, in the order in which it was made.</summary>
    public List<MadeRow> Made { get; set; } = [];

    /// <summary>The slips with the accounts' codes, encrypted; null once they were taken, or too old.</summary>
    public byte[]? Slips { get; set; }

    /// <summary>How many there were.</summary>
    public int SlipCount { get; set; }

    public DateTime CreatedAt { get; init; }
    public int? ActorId { get; init; }
    public required string ActorName { get; init; }
    public DateTime? DoneAt { get; set; }
    public DateTime? SlipsTakenAt { get; set; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}

/// <summary>One row that a file made or changed.</summary>
/// <param name="Type">The class of the row.</param>
/// <param name="Version">After it; the row was not touched since while it has this one. Of an account, who it is.</param>
/// <param name="Before">The values that were changed, by the names of their properties; null for a row that is new.</param>
public sealed record MadeRow(string Type, int Id, string Version, Dictionary<string, JsonElement>? Before = null);

public static class SetupSets
{
    public static DbSet<SetupRun> SetupRuns(this ReportingDbContext db) => db.Set<SetupRun>();
}

internal sealed class SetupRunConfiguration : IEntityTypeConfiguration<SetupRun>
{
    private const int MadeMaxLength = 10_000_000;

    public void Configure(EntityTypeBuilder<SetupRun> builder)
    {
        builder.ToTable("SetupRuns");
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(r => r.FileName).HasMaxLength(SetupRun.FileNameMaxLength);
        builder.Property(r => r.ActorName).HasMaxLength(Change.NameMaxLength);
        builder.Property(r => r.UndoneBy).HasMaxLength(Change.NameMaxLength);
        builder.Property(r => r.Made).AsJson(MadeMaxLength);
    }
}
