using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Reports;

/// <summary>A part of a report. Each is saved on its own, so that two people can work on two sections at once.</summary>
public sealed class ReportSection : TrackedEntity
{
    public const int HeadingMaxLength = OutlineSection.HeadingMaxLength;
    public const int GuidanceMaxLength = OutlineSection.GuidanceMaxLength;
    public const int BodyMaxLength = 20_000;
    public const int ContentMaxLength = 1_000_000;
    public const int MissingReasonMaxLength = 1_000;

    public int ReportId { get; set; }

    /// <summary>The section of the request that it answers; null for one of the agency's own, which it may leave out.</summary>
    public int? OutlineSectionId { get; set; }

    public required int Position { get; set; }
    /// <summary>The kind of section, by the key of its definition.</summary>
    public required string Kind { get; init; }

    /// <summary>Without its number; empty for the opening and the closing.</summary>
    [Display(Name = "Tên mục")] public string Heading { get; set; } = "";
    public string Guidance { get; set; } = "";

    /// <summary>
    /// Paragraphs, one a line; a line that begins with "- " is a bullet; figures stand as references, "{{scans:2}}" (<c>Narrative</c>).
    /// </summary>
    [Display(Name = "Nội dung")] public string Body { get; set; } = "";

    /// <summary>The table to be filled in, as it is asked for; null when the section has none.</summary>
    public TableShape? Table { get; set; }

    [Display(Name = "Số liệu bảng")] public TableContent Content { get; set; } = TableContent.Empty;

    /// <summary>
    /// What was filled in where the request asks for nothing any more, a line a column or row: to be read and copied, never printed.
    /// </summary>
    [Display(Name = "Số liệu giữ lại")] public string Kept { get; set; } = "";

    /// <summary>The section's table is printed as an appendix, behind the signature; the text stays where it is.</summary>
    [Display(Name = "In bảng thành phụ lục")] public bool TableInAppendix { get; set; }

    /// <summary>Why figures of this section are missing; needed before the report is submitted.</summary>
    [Display(Name = "Lý do chưa có số liệu")] public string MissingReason { get; set; } = "";

    /// <summary>The text was taken over from the last report and nobody has touched it yet.</summary>
    public bool CarriedOver { get; set; }

    public override string ToString() => Heading;
}

internal sealed class ReportSectionConfiguration : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> builder)
    {
        builder.ToTable("ReportSections");
        builder.HideDeleted();
        builder.Property(s => s.Kind).HasMaxLength(OutlineSection.KindMaxLength);
        builder.Text(s => s.Heading, ReportSection.HeadingMaxLength);
        builder.Text(s => s.Guidance, ReportSection.GuidanceMaxLength);
        builder.Text(s => s.Body, ReportSection.BodyMaxLength);
        builder.Text(s => s.MissingReason, ReportSection.MissingReasonMaxLength);
        builder.Property(s => s.Table).AsJson(OutlineSection.TableMaxLength);
        builder.Property(s => s.Content).AsJson(ReportSection.ContentMaxLength);
        builder.Text(s => s.Kept, ReportSection.ContentMaxLength);
        builder.HasOne<OutlineSection>().WithMany().HasForeignKey(s => s.OutlineSectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ReportId, s.Position });
    }
}
