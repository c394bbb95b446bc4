using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Outside;

/// <summary>
/// A private link by which one unit answers one request without an account. What it typed is kept here while the link is open and becomes
/// a report when the unit hands it in; of the link only the hash is kept.
/// </summary>
public sealed class FillLink
{
    public const int HashLength = 64;

    /// <summary>How long a link is open.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private const int DraftMaxLength = 2_000_000;

    public int Id { get; private set; }
    public required int RequestId { get; init; }
    public ReportRequest? Request { get; init; }
    public required int AgencyId { get; init; }
    public Agency? Agency { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>UTC, and by whom.</summary>
    public required DateTime CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null while nobody took it back.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>When the unit last saved something (UTC); null while it has not.</summary>
    public DateTime? SavedAt { get; set; }

    /// <summary>When the unit handed its answer in (UTC); the link is over then.</summary>
    public DateTime? SentAt { get; set; }

    public required FillDraft Draft { get; set; }

    /// <summary>Raised with every save, so that two windows do not overwrite each other.</summary>
    public int Version { get; set; } = 1;

    public bool IsOpen(DateTime now) => RevokedAt is null && SentAt is null && now < ExpiresAt;

    /// <summary>43 letters and digits that nobody guesses.</summary>
    public static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-')
        .Replace('/', '_');

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    internal sealed class Configuration : IEntityTypeConfiguration<FillLink>
    {
        public void Configure(EntityTypeBuilder<FillLink> builder)
        {
            builder.ToTable("FillLinks");
            builder.Text(l => l.TokenHash, HashLength);
            builder.Text(l => l.CreatedBy, Change.NameMaxLength);
            builder.Property(l => l.Draft).AsJson(DraftMaxLength);
            builder.Property(l => l.Version).IsConcurrencyToken();
            builder.HasIndex(l => l.TokenHash).IsUnique();
            builder.HasIndex(l => new { l.RequestId, l.AgencyId });
            builder.HasOne(l => l.Request).WithMany().HasForeignKey(l => l.RequestId);
            builder.HasOne(l => l.Agency).WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasQueryFilter(ModelBuilding.NotDeleted, l => l.Request!.DeletedAt == null);
        }
    }
}

/// <summary>What a unit has filled in so far.</summary>
public sealed record FillDraft(IReadOnlyList<FillSection> Sections);

/// <param name="Kind">The kind of section, by the key of its definition.</param>
/// <param name="Figures">The name under which the table's figures are kept.</param>
/// <param name="Table">What is to be filled in; null for text alone.</param>
public sealed record FillSection(string Kind, string Heading, string Guidance, string Figures, TableShape? Table)
{
    public string Body { get; init; } = "";
    public TableContent Content { get; init; } = TableContent.Empty;

    /// <summary>As it will stand in the report.</summary>
    public ReportSection ToSection(int position) => new()
    {
        Position = position, Kind = Kind, Heading = Heading, Guidance = Guidance, Table = Table, Body = Body, Content = Content,
    };
}
