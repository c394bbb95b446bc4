using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Directives;

/// <summary>
/// A spelling of an issuing office that an agency has used: what the form suggests and the list filters by. Directives carry the text
/// itself, because a report prints it as it was written then.
/// </summary>
public sealed class Issuer
{
    public int Id { get; private set; }
    public required int AgencyId { get; init; }
    public required string Name { get; init; }
}

internal sealed class IssuerConfiguration : IEntityTypeConfiguration<Issuer>
{
    public void Configure(EntityTypeBuilder<Issuer> builder)
    {
        builder.ToTable("Issuers");
        builder.Text(i => i.Name, Directive.IssuerMaxLength).InVietnameseOrder();
        builder.HasIndex(i => new { i.AgencyId, i.Name }).IsUnique();
    }
}
