using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Outlines;

/// <summary>A section that the requester wants, in order.</summary>
public sealed class OutlineSection : TrackedEntity
{
    public int RequestId { get; set; }
    public required int Position { get; set; }
    /// <summary>The kind of section, by the key of its definition.</summary>
    public required string Kind { get; set; }

    /// <summary>Without its number; empty for the opening and the closing, which ask for nothing.</summary>
    [Display(Name = "Tên mục")] public string Heading { get; set; } = "";

    /// <summary>What is expected there, shown beside the text.</summary>
    [Display(Name = "Hướng dẫn")] public string Guidance { get; set; } = "";

    /// <summary>The section of the request above whose table this one collects; null for none.</summary>
    public int? AboveId { get; init; }

    /// <summary>What is to be filled in, every column with its key; null when the section has no such table.</summary>
    public TableShape? Table { get; set => field = value?.Keyed(); }

    public const int HeadingMaxLength = 300;
    public const int GuidanceMaxLength = 1_000;
    public const int KindMaxLength = 20;
    public const int TableMaxLength = 200_000;

    /// <summary>Sections of one outline.</summary>
    public const int CountMax = 40;
}

internal sealed class OutlineSectionConfiguration : IEntityTypeConfiguration<OutlineSection>
{
    public void Configure(EntityTypeBuilder<OutlineSection> builder)
    {
        builder.ToTable("OutlineSections");
        builder.HideDeleted();
        builder.Property(s => s.Kind).HasMaxLength(OutlineSection.KindMaxLength);
        builder.Text(s => s.Heading, OutlineSection.HeadingMaxLength);
        builder.Text(s => s.Guidance, OutlineSection.GuidanceMaxLength);
        builder.Property(s => s.Table).AsJson(OutlineSection.TableMaxLength);
        builder.HasOne<OutlineSection>().WithMany().HasForeignKey(s => s.AboveId).OnDelete(DeleteBehavior.Restrict);
    }
}
