using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Agencies;

/// <summary>A person who signs for an agency and on what authority (Decree 30/2020, Annex I, boxes 7a and 7b).</summary>
public sealed class Signatory : TrackedEntity
{
    public const int NameMaxLength = 100;
    public const int AuthorityMaxLength = 300;

    public int AgencyId { get; set; }
    public Agency? Agency { get; set; }

    [Display(Name = "Họ và tên")] public required string FullName { get; set; }

    /// <summary>One line each, as printed: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH".</summary>
    [Display(Name = "Thẩm quyền ký")] public required string Authority { get; set; }

    [Display(Name = "Ký từ ngày")] public DateOnly ValidFrom { get; set; }

    /// <summary>The last day; null while in office.</summary>
    [Display(Name = "Ký đến ngày")] public DateOnly? ValidTo { get; set; }

    public override string ToString() => FullName;
}

internal sealed class SignatoryConfiguration : IEntityTypeConfiguration<Signatory>
{
    public void Configure(EntityTypeBuilder<Signatory> builder)
    {
        builder.ToTable("Signatories");
        builder.HideDeleted();
        builder.Text(s => s.FullName, Signatory.NameMaxLength).InVietnameseOrder();
        builder.Text(s => s.Authority, Signatory.AuthorityMaxLength);
        builder.HasOne(s => s.Agency).WithMany().HasForeignKey(s => s.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.AgencyId);
    }
}
