using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Workflow;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Outside;

/// <summary>What stands behind an answer that was not written here: the facts read off it, and the file if there is one.</summary>
public sealed class ReceivedPaper : IKeptFile
{
    public const int NoteMaxLength = 500;

    public required int ReportId { get; init; }
    public Report? Report { get; init; }

    /// <summary>As it stands under the document; empty where nobody typed it.</summary>
    public string Signer { get; init; } = "";

    /// <summary>What whoever enters it wants remembered: why there is no file, a page that cannot be read.</summary>
    [Display(Name = "Ghi chú")] public string Note { get; set; } = "";

    /// <summary>As it was sent; empty without a file.</summary>
    public string Name { get; init; } = "";

    /// <summary>Media type, by the content and not by what the browser said.</summary>
    public string Type { get; init; } = "";
    public int Size { get; init; }

    /// <summary>SHA-256 of <see cref="Bytes"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
    public byte[] Bytes { get; init; } = [];
}

/// <summary>The tables of this room, as the context hands them out.</summary>
public static class OutsideSets
{
    public static DbSet<ReceivedPaper> ReceivedPapers(this ReportingDbContext db) => db.Set<ReceivedPaper>();
    public static DbSet<FillLink> FillLinks(this ReportingDbContext db) => db.Set<FillLink>();
}

internal sealed class ReceivedPaperConfiguration : IEntityTypeConfiguration<ReceivedPaper>
{
    public void Configure(EntityTypeBuilder<ReceivedPaper> builder)
    {
        builder.ToTable("ReceivedPapers");
        builder.HasKey(p => p.ReportId);
        builder.Property(p => p.ReportId).ValueGeneratedNever().HasColumnOrder(0);
        builder.Text(p => p.Signer, Signatory.NameMaxLength).HasColumnOrder(1);
        builder.Text(p => p.Note, ReceivedPaper.NoteMaxLength).HasColumnOrder(2);
        builder.Text(p => p.Name, RequestFile.NameMaxLength).HasColumnOrder(3);
        builder.Text(p => p.Type, RequestFile.TypeMaxLength).HasColumnOrder(4);
        builder.Property(p => p.Size).HasColumnOrder(5);
        builder.Text(p => p.Sha256, IssuedDocument.HashLength).HasColumnOrder(6);
        // The file last, as with issued documents: lists read only what stands before it.
        builder.Property(p => p.Bytes).HasColumnOrder(7);
        builder.HasIndex(p => p.Sha256);
        builder.HasOne(p => p.Report).WithOne().HasForeignKey<ReceivedPaper>(p => p.ReportId);
        builder.HasQueryFilter(ModelBuilding.NotDeleted, p => p.Report!.DeletedAt == null);
    }
}
