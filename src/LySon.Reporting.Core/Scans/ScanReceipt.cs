using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans;

/// <summary>
/// That a request was counted, so that a phone which never saw the answer may send it again. Written with the count, gone after
/// <see cref="Lifetime"/>; a random number that says nothing about the phone.
/// </summary>
public sealed class ScanReceipt
{
    /// <summary>How long a repeated request is known again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Rises with time, so that the oldest are found without an index of their own.</summary>
    public long Id { get; init; }
    public Guid Key { get; init; }

    /// <summary>Minutes since the Unix epoch.</summary>
    public int Minute { get; init; }
}

internal sealed class ScanReceiptConfiguration : IEntityTypeConfiguration<ScanReceipt>
{
    public void Configure(EntityTypeBuilder<ScanReceipt> builder)
    {
        builder.ToTable("ScanReceipts");
        // Written with every scan.
        builder.Property(r => r.Key).InFewBytes();
        builder.HasIndex(r => r.Key).IsUnique();
    }
}
