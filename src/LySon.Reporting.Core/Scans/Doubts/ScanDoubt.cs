using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Venues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans.Doubts;

/// <summary>What a person decided about a doubtful day.</summary>
public enum DoubtDecision
{
    [Display(Name = "Giữ nguyên")] Kept,
    [Display(Name = "Đã đính chính")] Corrected,
}

/// <summary>
/// A day on which a venue has many times its usual scans (<see cref="UsualScans"/>): a question, and once a person has decided, its answer.
/// Answers stay as they are; what grows much beyond one is asked in a row of its own. A question that the counts take back is gone.
/// </summary>
public sealed class ScanDoubt
{
    public const int ReasonMaxLength = ScanCorrection.ReasonMaxLength;

    public int Id { get; private set; }
    public required int VenueId { get; init; }
    public Venue? Venue { get; init; }

    /// <summary>The venue's, so that an agency's questions are found by their own index.</summary>
    public required int AgencyId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Scans of the day, all sources, when last looked at; once decided, those that the decision is about.</summary>
    public required long Total { get; set; }

    /// <inheritdoc cref="UsualScans.Sum"/>
    public required int WeekSum { get; set; }

    /// <inheritdoc cref="UsualScans.Reported"/>
    public required int WeekReported { get; set; }
    public required DateTime FoundAt { get; init; }

    /// <summary>Null while nobody has decided.</summary>
    public DoubtDecision? Decision { get; private set; }

    [Display(Name = "Lý do")] public string Reason { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }
    public int? DecidedById { get; private set; }
    public string DecidedBy { get; private set; } = "";

    /// <summary>How many times the usual day; null when the week had no scans.</summary>
    public int? Factor => WeekSum == 0 ? null : (int)(Total * WeekReported / WeekSum);

    /// <summary>"70 lượt, gấp 10 lần ngày thường"</summary>
    public string Said => ScanErrors.Doubtful(Total, Factor);

    internal void Decide(DoubtDecision decision, long total, string reason, Actor actor, DateTime now) =>
        (Decision, Total, Reason, DecidedAt, DecidedById, DecidedBy) = (decision, total, reason, now, actor.UserId, actor.Name);
}

internal sealed class ScanDoubtConfiguration : IEntityTypeConfiguration<ScanDoubt>
{
    private const string Open = "\"DecidedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<ScanDoubt> builder)
    {
        builder.ToTable("ScanDoubts");
        builder.Property(d => d.Decision).HasConversion<string>().HasMaxLength(20);
        // Nobody writes past a decision that was made meanwhile.
        builder.Property(d => d.DecidedAt).IsConcurrencyToken();
        builder.Text(d => d.Reason, ScanDoubt.ReasonMaxLength);
        builder.Text(d => d.DecidedBy, Change.NameMaxLength);
        builder.HasOne(d => d.Venue).WithMany().HasForeignKey(d => d.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasQueryFilter(d => d.Venue!.DeletedAt == null);
        // A day is asked about once at a time, whichever node found it.
        builder.HasIndex(d => new { d.VenueId, d.Day }, "IX_ScanDoubts_Asked").IsUnique().HasFilter(Open);
        builder.HasIndex(d => new { d.VenueId, d.Day });
        builder.HasIndex(d => new { d.AgencyId, d.Day }, "IX_ScanDoubts_Open").HasFilter(Open);
        builder.HasIndex(d => new { d.AgencyId, d.Day });
        builder.HasIndex(d => new { d.AgencyId, d.DecidedAt, d.Id });
        builder.HasIndex(d => d.Day);
    }
}
