using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// Failures of one source at one name. The name is kept as a number of twenty bits, the same for known and unknown ones: what was typed
/// cannot be read from it, and two names seldom share it.
/// </summary>
public sealed class SignInCounter
{
    public const int SourceMaxLength = 60;

    /// <summary>A network, a known browser, or all of them.</summary>
    public required string Source { get; init; }

    public required int Bucket { get; init; }

    public int Count { get; set; }

    /// <summary>No try before then.</summary>
    public DateTime BlockedUntil { get; set; }

    /// <summary>Forgotten then.</summary>
    public DateTime ExpiresAt { get; set; }
}

internal sealed class SignInCounterConfiguration : IEntityTypeConfiguration<SignInCounter>
{
    public void Configure(EntityTypeBuilder<SignInCounter> builder)
    {
        builder.ToTable("SignInCounters");
        builder.HasKey(c => new { c.Source, c.Bucket });
        builder.Property(c => c.Source).HasMaxLength(SignInCounter.SourceMaxLength);
        builder.HasIndex(c => c.ExpiresAt);
    }
}
