using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Data.History;

/// <summary>
/// One link of the chain over the history: it seals a <see cref="Change"/> and everything before it. Rows are only ever added.
/// </summary>
public sealed class AuditLink
{
    public const int HashLength = 64;

    /// <summary>From 1, without gap.</summary>
    public required long Sequence { get; init; }
    public required long ChangeId { get; init; }

    /// <summary>SHA-256 over the link before and the change, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }
}

internal sealed class AuditLinkConfiguration : IEntityTypeConfiguration<AuditLink>
{
    public void Configure(EntityTypeBuilder<AuditLink> builder)
    {
        builder.ToTable("AuditLinks");
        builder.HasKey(l => l.Sequence);
        builder.Property(l => l.Sequence).ValueGeneratedNever();
        builder.Text(l => l.Hash, AuditLink.HashLength);
        // No foreign key: that a change is gone is what the chain must be able to say.
        builder.HasIndex(l => l.ChangeId).IsUnique();
    }
}
