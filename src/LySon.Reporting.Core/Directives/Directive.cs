using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Directives;

/// <summary>A document that an office of the district sent out: one row of the report's first table.</summary>
public sealed class Directive : TrackedEntity
{
    public const int NumberMax = 99_999;
    public const int SymbolMaxLength = 40;
    public const int SubjectMaxLength = 500;
    public const int IssuerMaxLength = 200;
    public const int RecipientsMaxLength = 2_000;

    public int AgencyId { get; init; }
    public Agency? Agency { get; init; }

    [Display(Name = "Số")] public required int Number { get; set; }
    [Display(Name = "Ký hiệu")] public required string Symbol { get; set; }

    /// <summary>Null where the paper carries no date (row 9 of the reference report).</summary>
    [Display(Name = "Ngày ban hành")] public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Đơn vị ban hành")] public required string Issuer { get; set; }
    [Display(Name = "Trích yếu")] public required string Subject { get; set; }
    [Display(Name = "Đối tượng tiếp nhận")] public required string Recipients { get; set; }

    /// <summary>Number and symbol, subject and recipients, folded: what the list's search reads.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>"817/UBND", "50-CV/VP"</summary>
    public string NumberAndSymbol => DocumentNumber.Join(Number, Symbol);

    public override string ToString() => NumberAndSymbol;

    protected internal override void Prepare() => SearchText = VietnameseText.Fold($"{NumberAndSymbol} {Subject} {Issuer} {Recipients}");
}

internal sealed class DirectiveConfiguration : IEntityTypeConfiguration<Directive>
{
    private const int SearchTextMaxLength =
        Directive.SymbolMaxLength + Directive.SubjectMaxLength + Directive.IssuerMaxLength + Directive.RecipientsMaxLength + 10;

    public void Configure(EntityTypeBuilder<Directive> builder)
    {
        builder.ToTable("Directives");
        builder.HideDeleted();
        builder.Text(d => d.Symbol, Directive.SymbolMaxLength);
        builder.Text(d => d.Subject, Directive.SubjectMaxLength).InVietnameseOrder();
        builder.Text(d => d.Issuer, Directive.IssuerMaxLength).InVietnameseOrder();
        builder.Text(d => d.Recipients, Directive.RecipientsMaxLength);
        builder.Text(d => d.SearchText, SearchTextMaxLength * 2);
        builder.HasOne(d => d.Agency).WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // One for each column that the list sorts by, so that a page of 25 reads 25 rows at any length of the list.
        // Counting reads this one alone: SQLite looks into every row for a filter's column unless the index holds it. It stands last,
        // because PostgreSQL takes the order of what stands behind a column only from one that equals a value.
        builder.HasIndex(d => new { d.AgencyId, d.IssuedOn, d.Id, d.DeletedAt }).HasFilter(ModelBuilding.InUse);
        builder.HasIndex(d => new { d.AgencyId, d.Number }).HasFilter(ModelBuilding.InUse);
        builder.HasIndex(nameof(Directive.AgencyId), SortKeys.Of(nameof(Directive.Subject))).HasFilter(ModelBuilding.InUse);
        builder.HasIndex(nameof(Directive.AgencyId), SortKeys.Of(nameof(Directive.Issuer)), nameof(Directive.IssuedOn))
            .HasFilter(ModelBuilding.InUse);
        // The list filters by it.
        builder.HasIndex(d => new { d.AgencyId, d.Issuer, d.IssuedOn }).HasFilter(ModelBuilding.InUse);
    }
}
