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
    public required SectionKind Kind { get; set; }

    /// <summary>Without its number; empty for the opening and the closing.</summary>
    [Display(Name = "Tên mục")] public string Heading { get; set; } = "";

    /// <summary>What is expected there, shown beside the text.</summary>
    [Display(Name = "Hướng dẫn")] public string Guidance { get; set; } = "";

    /// <summary>For <see cref="SectionKind.Table"/>: what is to be filled in.</summary>
    public TableShape? Table { get; set; }

    public const int HeadingMaxLength = 300;
    public const int GuidanceMaxLength = 1_000;
    public const int TableMaxLength = 200_000;

    /// <summary>Sections of one outline.</summary>
    public const int CountMax = 40;

    /// <summary>As people name it: its heading, or what it is.</summary>
    public string Title => Heading.Length > 0 ? Heading : Kind.DisplayName();
}

internal sealed class OutlineSectionConfiguration : IEntityTypeConfiguration<OutlineSection>
{
    public void Configure(EntityTypeBuilder<OutlineSection> builder)
    {
        builder.ToTable("OutlineSections");
        builder.HideDeleted();
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Text(s => s.Heading, OutlineSection.HeadingMaxLength);
        builder.Text(s => s.Guidance, OutlineSection.GuidanceMaxLength);
        builder.Property(s => s.Table).AsJson(OutlineSection.TableMaxLength);
    }
}
