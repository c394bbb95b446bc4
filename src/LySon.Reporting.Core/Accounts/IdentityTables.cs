using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Accounts;

/// <summary>
/// The tables of ASP.NET Core Identity beside <see cref="ReportingUser"/> and <see cref="Passkey"/>, as its own context would make them.
/// They stand here because that context knows the class of the user, and <see cref="Data.ReportingDbContext"/> knows no feature.
/// </summary>
internal sealed class IdentityTables :
    IEntityTypeConfiguration<IdentityRole<int>>, IEntityTypeConfiguration<IdentityRoleClaim<int>>,
    IEntityTypeConfiguration<IdentityUserRole<int>>,
    IEntityTypeConfiguration<IdentityUserClaim<int>>, IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>
{
    /// <summary>Of names of people and roles, and of addresses, as the framework has it.</summary>
    internal const int NameMaxLength = 256;

    public void Configure(EntityTypeBuilder<IdentityRole<int>> builder)
    {
        builder.ToTable("AspNetRoles");
        builder.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(r => r.Name).HasMaxLength(NameMaxLength);
        builder.Property(r => r.NormalizedName).HasMaxLength(NameMaxLength);
        builder.HasIndex(r => r.NormalizedName).HasDatabaseName("RoleNameIndex").IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<int>> builder)
    {
        builder.ToTable("AspNetRoleClaims");
        builder.HasOne<IdentityRole<int>>().WithMany().HasForeignKey(c => c.RoleId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<int>> builder)
    {
        builder.ToTable("AspNetUserRoles");
        builder.HasKey(r => new { r.UserId, r.RoleId });
        builder.HasOne<IdentityRole<int>>().WithMany().HasForeignKey(r => r.RoleId).IsRequired();
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(r => r.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder)
    {
        builder.ToTable("AspNetUserClaims");
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(c => c.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("AspNetUserLogins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(l => l.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("AspNetUserTokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<ReportingUser>().WithMany().HasForeignKey(t => t.UserId).IsRequired();
    }
}
