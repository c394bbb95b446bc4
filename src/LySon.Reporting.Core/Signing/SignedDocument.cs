using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Signing;

/// <summary>Where a signed file came from.</summary>
public enum SignedDocumentOrigin { Signed, Uploaded }

/// <summary>A report's PDF with signatures, as it was kept. Never changed; what is signed again is a further row.</summary>
public sealed class SignedDocument : IKeptFile
{
    public const int LargestMb = 20;
    public const int MostPerReport = 50;
    public const int SummaryMaxLength = 2_000;

    public int Id { get; private set; }
    public required int ReportId { get; init; }
    public Report? Report { get; init; }

    /// <summary>From 1 for each report, in the order of keeping: of two people who sign the same state, the second is told.</summary>
    public required int Position { get; init; }

    public required byte[] Bytes { get; init; }
    public required int Size { get; init; }

    /// <summary>64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
    public required SignedDocumentOrigin Origin { get; init; }
    public required DateTime AddedAt { get; init; }
    public required int? AddedById { get; init; }
    public required string AddedBy { get; init; }

    /// <summary>What the check found when the file was kept, in one Vietnamese line.</summary>
    public required string Summary { get; init; }
}

internal sealed class SignedDocumentConfiguration : IEntityTypeConfiguration<SignedDocument>
{
    private const int Sha256Length = 64;

    public void Configure(EntityTypeBuilder<SignedDocument> builder)
    {
        builder.ToTable("SignedDocuments");
        builder.Text(d => d.Sha256, Sha256Length);
        builder.Text(d => d.AddedBy, Change.NameMaxLength);
        builder.Text(d => d.Summary, SignedDocument.SummaryMaxLength);
        builder.Property(d => d.Origin).HasConversion<string>().HasMaxLength(20);
        // The file last: SQLite walks through all of it to reach a column behind it, and whoever checks a file by its code asks for the
        // sums of fifty.
        builder.Property(d => d.Id).HasColumnOrder(0);
        builder.Property(d => d.ReportId).HasColumnOrder(1);
        builder.Property(d => d.Position).HasColumnOrder(2);
        builder.Property(d => d.Size).HasColumnOrder(3);
        builder.Property(d => d.Sha256).HasColumnOrder(4);
        builder.Property(d => d.Origin).HasColumnOrder(5);
        builder.Property(d => d.AddedAt).HasColumnOrder(6);
        builder.Property(d => d.AddedById).HasColumnOrder(7);
        builder.Property(d => d.AddedBy).HasColumnOrder(8);
        builder.Property(d => d.Summary).HasColumnOrder(9);
        builder.Property(d => d.Bytes).HasColumnOrder(10);
        // Reports are only hidden, so a row never loses its own; the filter follows the report's.
        builder.HasQueryFilter(ModelBuilding.NotDeleted, d => d.Report!.DeletedAt == null);
        builder.HasOne(d => d.Report).WithMany().HasForeignKey(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.ReportId, d.Position }).IsUnique();
        builder.HasIndex(d => new { d.ReportId, d.Sha256 }).IsUnique();
    }
}
