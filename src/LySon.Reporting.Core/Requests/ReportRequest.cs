using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Requests;

/// <summary>The official letter that asks agencies for a report. Its four dates are different things (Decree 09/2019/NĐ-CP).</summary>
public sealed class ReportRequest : TrackedEntity
{
    public const int AbstractMaxLength = 500;

    /// <summary>The agency that asks.</summary>
    public int RequesterId { get; init; }
    public Agency? Requester { get; init; }

    [Display(Name = "Số")] public required int Number { get; set; }
    [Display(Name = "Ký hiệu")] public required string Symbol { get; set; }
    [Display(Name = "Ngày ban hành")] public required DateOnly IssuedOn { get; set; }

    /// <summary>What is asked, after "về việc": "báo cáo tình hình triển khai …".</summary>
    [Display(Name = "Trích yếu")] public required string Abstract { get; set; }

    /// <summary>The title that the reports are to carry.</summary>
    [Display(Name = "Tên báo cáo")] public required string ReportTitle { get; set; }

    [Display(Name = "Từ ngày")] public DateOnly? PeriodStart { get; set; }
    [Display(Name = "Đến ngày")] public DateOnly? PeriodEnd { get; set; }

    /// <summary>Figures are taken as they stood at the end of this day.</summary>
    [Display(Name = "Ngày chốt số liệu")] public required DateOnly CutoffOn { get; set; }

    /// <summary>When the report must have been sent (UTC).</summary>
    [Display(Name = "Hạn gửi")] public required DateTime DueAt { get; set; }

    public List<OutlineSection> Outline { get; set; } = [];
    public List<RequestAddressee> Addressees { get; set; } = [];

    public string NumberAndSymbol => DocumentNumber.Join(Number, Symbol);

    public override string ToString() => NumberAndSymbol;
}

/// <summary>An agency that must answer.</summary>
public sealed class RequestAddressee
{
    public int RequestId { get; init; }
    public required int AgencyId { get; init; }
}

internal sealed class ReportRequestConfiguration : IEntityTypeConfiguration<ReportRequest>, IEntityTypeConfiguration<RequestAddressee>
{
    public void Configure(EntityTypeBuilder<ReportRequest> builder)
    {
        builder.ToTable("Requests");
        builder.HideDeleted();
        builder.Text(r => r.Symbol, Directive.SymbolMaxLength);
        builder.Text(r => r.Abstract, ReportRequest.AbstractMaxLength);
        builder.Text(r => r.ReportTitle, ReportRequest.AbstractMaxLength);
        builder.HasOne(r => r.Requester).WithMany().HasForeignKey(r => r.RequesterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Outline).WithOne().HasForeignKey(s => s.RequestId);
        builder.HasMany(r => r.Addressees).WithOne().HasForeignKey(a => a.RequestId);
    }

    public void Configure(EntityTypeBuilder<RequestAddressee> builder)
    {
        builder.ToTable("RequestAddressees");
        builder.HasKey(a => new { a.RequestId, a.AgencyId });
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
