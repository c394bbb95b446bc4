using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>
/// What the leader approved: the whole document as data. It is what will be issued, whatever happens to directives and counts meanwhile.
/// </summary>
public sealed class ApprovedContent
{
    public required int ReportId { get; init; }

    /// <summary>The document as the JSON that its PDF carries, still without number and date.</summary>
    public required byte[] Json { get; set; }

    /// <summary>SHA-256 of <see cref="Json"/>, 64 hexadecimal digits: what the approval is bound to.</summary>
    public required string Hash { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}

/// <summary>The issued file, made once. Rows are only ever added.</summary>
public sealed class IssuedDocument : IKeptFile
{
    public const int CodeLength = 12;
    public const int HashLength = 64;

    public required int ReportId { get; init; }
    public Report? Report { get; init; }
    public required byte[] Pdf { get; init; }

    /// <summary>Bytes of <see cref="Pdf"/>, so that lists need not read it.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of <see cref="Pdf"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What one types at /v to see that the document is genuine (<see cref="Text.ShortCode"/>).</summary>
    public required string Code { get; init; }

    /// <summary>The signatory as printed.</summary>
    public required string Signer { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

internal sealed class FrozenReportConfiguration : IEntityTypeConfiguration<ApprovedContent>, IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<ApprovedContent> builder)
    {
        builder.ToTable("ApprovedContents");
        builder.HasKey(c => c.ReportId);
        builder.Property(c => c.ReportId).ValueGeneratedNever();
        builder.Text(c => c.Hash, IssuedDocument.HashLength);
        builder.HasOne<Report>().WithOne().HasForeignKey<ApprovedContent>(c => c.ReportId);
    }

    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("IssuedDocuments");
        builder.HasKey(d => d.ReportId);
        builder.Property(d => d.ReportId).ValueGeneratedNever();
        builder.Text(d => d.Sha256, IssuedDocument.HashLength);
        builder.Text(d => d.Code, IssuedDocument.CodeLength);
        builder.Text(d => d.Signer, Agencies.Signatory.NameMaxLength);
        // The file last: SQLite walks through all of it to reach a column behind it, and lists ask for size and sum of a thousand.
        builder.Property(d => d.ReportId).HasColumnOrder(0);
        builder.Property(d => d.Size).HasColumnOrder(1);
        builder.Property(d => d.Sha256).HasColumnOrder(2);
        builder.Property(d => d.Code).HasColumnOrder(3);
        builder.Property(d => d.Signer).HasColumnOrder(4);
        builder.Property(d => d.At).HasColumnOrder(5);
        builder.Property(d => d.Pdf).HasColumnOrder(6);
        builder.HasIndex(d => d.Code).IsUnique();
        builder.HasIndex(d => d.Sha256);
        builder.HasOne(d => d.Report).WithOne().HasForeignKey<IssuedDocument>(d => d.ReportId);
        // An issued report is never hidden; the filter only spares the warning about reports that are.
        builder.HasQueryFilter(ModelBuilding.NotDeleted, d => d.Report!.DeletedAt == null);
    }
}
