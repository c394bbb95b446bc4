using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Scans.Imports;

/// <summary>Lets another program hand in counts of an agency. Shown once when it is made; kept only as a hash.</summary>
public sealed class ApiKey : TrackedEntity
{
    public const int NameMaxLength = 100;
    public const int HashLength = 64;
    public const int HintLength = 6;

    public int AgencyId { get; init; }
    public Agency? Agency { get; init; }

    [Display(Name = "Tên khóa")] public required string Name { get; init; }

    /// <summary>SHA-256 of the key, lower-case hex. The key is 256 random bits, so nothing slower is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>The key's last characters, to tell keys apart.</summary>
    public required string Hint { get; init; }

    public DateTime CreatedAt { get; init; }

    [Display(Name = "Thu hồi lúc")] public DateTime? RevokedAt { get; set; }

    /// <summary>The Vietnamese day on which it was used last; null if never.</summary>
    public DateOnly? UsedOn { get; set; }

    public override string ToString() => Name;
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HideDeleted();
        builder.Text(k => k.Name, ApiKey.NameMaxLength);
        builder.Text(k => k.Hash, ApiKey.HashLength);
        builder.Text(k => k.Hint, ApiKey.HintLength);
        builder.HasOne(k => k.Agency).WithMany().HasForeignKey(k => k.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(k => k.Hash).IsUnique();
    }
}
