using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>One move of a report, as it happened. Rows are only ever added.</summary>
public sealed class ReportStep
{
    public const int ReasonMaxLength = 1_000;

    public int Id { get; private set; }
    public required int ReportId { get; init; }
    public required ReportAction Action { get; init; }
    public required ReportState From { get; init; }
    public required ReportState To { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
    public int? ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>The leader for whom the actor stood in; empty when they acted in their own right.</summary>
    public string OnBehalfOf { get; init; } = "";

    /// <summary>Under which delegation; null when they acted in their own right.</summary>
    public int? DelegationId { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>"Trần Thị B", "Trần Thị B theo ủy quyền của Nguyễn Văn A"</summary>
    public string By => Deputyship.Said(ActorName, OnBehalfOf);
}

/// <summary>A leader's remark on a section, until whoever edits the report has dealt with it.</summary>
public sealed class SectionComment
{
    public const int TextMaxLength = 1_000;

    public int Id { get; private set; }
    public required int ReportId { get; init; }
    public required int SectionId { get; init; }
    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
    public int? AuthorId { get; init; }
    public required string AuthorName { get; init; }

    /// <summary>When it was dealt with (UTC); null while it is open.</summary>
    public DateTime? ResolvedAt { get; set; }
}

/// <summary>Up to which change a person has seen a report.</summary>
public sealed class ReportReading
{
    public required int ReportId { get; init; }
    public required int UserId { get; init; }

    /// <summary>The newest <see cref="Change"/> when they looked; 0 when there was none.</summary>
    public required long ChangeId { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}

internal sealed class ReportStepConfiguration
    : IEntityTypeConfiguration<ReportStep>, IEntityTypeConfiguration<SectionComment>, IEntityTypeConfiguration<ReportReading>
{
    public void Configure(EntityTypeBuilder<ReportStep> builder)
    {
        builder.ToTable("ReportSteps");
        builder.Property(s => s.Action).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.From).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.To).HasConversion<string>().HasMaxLength(20);
        builder.Text(s => s.ActorName, Change.NameMaxLength);
        builder.Text(s => s.OnBehalfOf, Change.NameMaxLength);
        builder.Text(s => s.Reason, ReportStep.ReasonMaxLength);
        builder.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId);
        builder.HasOne<Accounts.Delegation>().WithMany().HasForeignKey(s => s.DelegationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SectionComment> builder)
    {
        builder.ToTable("SectionComments");
        builder.Text(c => c.AuthorName, Change.NameMaxLength);
        builder.Text(c => c.Text, SectionComment.TextMaxLength);
        builder.HasOne<Report>().WithMany().HasForeignKey(c => c.ReportId);
        builder.HasOne<ReportSection>().WithMany().HasForeignKey(c => c.SectionId);
    }

    public void Configure(EntityTypeBuilder<ReportReading> builder)
    {
        builder.ToTable("ReportReadings");
        builder.HasKey(r => new { r.ReportId, r.UserId });
        builder.HasOne<Report>().WithMany().HasForeignKey(r => r.ReportId);
        builder.HasOne<Accounts.ReportingUser>().WithMany().HasForeignKey(r => r.UserId);
    }
}
