using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Venues;

public enum RegistrationState
{
    [Display(Name = "Chờ duyệt")] Waiting,
    [Display(Name = "Đã chấp nhận")] Accepted,
    [Display(Name = "Bị từ chối")] Rejected,
}

/// <summary>
/// A venue that its owner asks to be counted, without an account. Its staff accept it, which makes a <see cref="Venue"/> of it, or reject
/// it with a reason. Person and telephone have no name in the history, so it does not keep them.
/// </summary>
public sealed class VenueRegistration : TrackedEntity
{
    public const int ReasonMaxLength = 500;

    /// <summary>More than anybody reads; further ones are refused until staff have decided.</summary>
    public const int WaitingMax = 1_000;

    /// <summary>How long the contact of a rejected registration is kept.</summary>
    public static readonly TimeSpan ContactKept = TimeSpan.FromDays(30);

    private const int KeyBytes = 18;
    internal const int KeyHashLength = 64;

    public required int AgencyId { get; init; }
    public Agency? Agency { get; init; }
    public required int GroupId { get; init; }
    public VenueGroup? Group { get; init; }
    public required string Name { get; set; }
    public string Address { get; set; } = "";
    public required string Contact { get; set; }
    public required string Phone { get; set; }

    /// <summary>UTC; the owner agreed then to what is kept.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>Of the private link's key; who reads the database cannot open the link.</summary>
    public required string KeyHash { get; init; }

    [Display(Name = "Tình trạng")] public RegistrationState State { get; set; }
    [Display(Name = "Lý do từ chối")] public string Reason { get; set; } = "";

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DecidedAt { get; set; }
    public int? DecidedById { get; set; }

    /// <summary>What it became.</summary>
    public int? VenueId { get; set; }
    public Venue? Venue { get; set; }

    public override string ToString() => Name;

    /// <summary>A key for an address: 144 random bits, 24 characters.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)).Replace('+', '-').Replace('/', '_');

    public static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

internal sealed class VenueRegistrationConfiguration : IEntityTypeConfiguration<VenueRegistration>
{
    public void Configure(EntityTypeBuilder<VenueRegistration> builder)
    {
        builder.ToTable("VenueRegistrations");
        builder.HideDeleted();
        builder.Text(r => r.Name, Venue.NameMaxLength);
        builder.Text(r => r.Address, Venue.AddressMaxLength);
        builder.Text(r => r.Contact, Venue.ContactMaxLength);
        builder.Text(r => r.Phone, Venue.PhoneMaxLength);
        builder.Text(r => r.Reason, VenueRegistration.ReasonMaxLength);
        builder.Text(r => r.KeyHash, VenueRegistration.KeyHashLength);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Group).WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Venue).WithMany().HasForeignKey(r => r.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.KeyHash).IsUnique();
        builder.HasIndex(r => new { r.AgencyId, r.State, r.SubmittedAt });
    }
}
