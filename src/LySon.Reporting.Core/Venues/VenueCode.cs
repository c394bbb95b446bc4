using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Venues;

/// <summary>
/// What a venue's poster carries: `https://…/q/{code}`. A venue has one code in force; the ones before it are kept, so that an old poster
/// is told apart from a made-up code.
/// </summary>
public sealed class VenueCode
{
    /// <summary>With the check character: 44 random bits, so that a million venues leave a guess one hit in 25 million.</summary>
    public const int Length = 10;

    public int Id { get; private set; }

    /// <summary>Upper case, without blanks.</summary>
    public string Code { get; init; } = ShortCode.New(Length);

    public int VenueId { get; init; }
    public Venue? Venue { get; init; }
    public DateTime CreatedAt { get; init; }

    /// <summary>When another code took its place (UTC); null while it is in force.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>"ABCDE FGHJK", as people read it from paper.</summary>
    public static string OnPaper(string code) => $"{code[..5]} {code[5..]}";
}

internal sealed class VenueCodeConfiguration : IEntityTypeConfiguration<VenueCode>
{
    public void Configure(EntityTypeBuilder<VenueCode> builder)
    {
        builder.ToTable("VenueCodes");
        builder.Property(c => c.Code).HasMaxLength(VenueCode.Length);
        builder.HasIndex(c => c.Code).IsUnique();
        // The index decides between two nodes that give the same venue a code.
        builder.HasIndex(c => c.VenueId).IsUnique().HasFilter("\"ReplacedAt\" IS NULL");
        builder.HasOne(c => c.Venue).WithMany().HasForeignKey(c => c.VenueId).OnDelete(DeleteBehavior.Restrict);
        // The code of a deleted venue leads nowhere.
        builder.HasQueryFilter(c => c.Venue!.DeletedAt == null);
    }
}
