using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Outlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Requests;

/// <summary>Decree 09/2019/NĐ-CP, article 3.</summary>
public enum RequestKind
{
    [Display(Name = "Đột xuất")] AdHoc,
    [Display(Name = "Chuyên đề")] Thematic,
    [Display(Name = "Định kỳ")] Periodic,
}

/// <summary>How often a request asks anew.</summary>
public enum Repetition
{
    [Display(Name = "Không lặp lại")] None,
    [Display(Name = "Hằng ngày")] Daily,
    [Display(Name = "Hằng tuần")] Weekly,
    [Display(Name = "Hằng tháng")] Monthly,
    [Display(Name = "Hằng quý")] Quarterly,
    [Display(Name = "6 tháng một lần")] HalfYearly,
    [Display(Name = "9 tháng đầu năm")] NineMonths,
    [Display(Name = "Hằng năm")] Yearly,
}

/// <summary>The official letter that asks agencies for a report. Its four dates are different things (Decree 09/2019/NĐ-CP).</summary>
public sealed class ReportRequest : TrackedEntity
{
    public const int AbstractMaxLength = 500;
    public const int LegalBasesMaxLength = 4_000;
    public const int TypeCodeMaxLength = 10;
    public const int TypeNameMaxLength = 60;

    /// <summary>What is asked for unless another type is chosen.</summary>
    public const string UsualTypeCode = "BC";
    public const string UsualTypeName = "Báo cáo";

    /// <summary>The agency that asks.</summary>
    public int RequesterId { get; init; }
    public Agency? Requester { get; init; }

    /// <summary>
    /// Who asked outside the portal, as it is written; empty where an agency reports on its own account; null for a round, which is asked
    /// here. What was not asked here has its requester for its only addressee: nobody else is told, reminded or counted.
    /// </summary>
    [Display(Name = "Cơ quan yêu cầu")] public string? AskedBy { get; set; }

    public bool IsRound => AskedBy is null;

    [Display(Name = "Loại báo cáo")] public RequestKind Kind { get; set; }

    /// <summary>Null while the letter has none, and where there is no letter.</summary>
    [Display(Name = "Số")] public required int? Number { get; set; }
    [Display(Name = "Ký hiệu")] public required string Symbol { get; set; }

    /// <inheritdoc cref="Number"/>
    [Display(Name = "Ngày ban hành")] public required DateOnly? IssuedOn { get; set; }

    /// <summary>What is asked, after "về việc": "báo cáo tình hình triển khai …".</summary>
    [Display(Name = "Trích yếu")] public required string Abstract { get; set; }

    /// <summary>The title that the reports are to carry.</summary>
    [Display(Name = "Tên báo cáo")] public required string ReportTitle { get; set; }

    /// <summary>
    /// The code of the document's type, "BC"; empty for a letter (công văn). The decree's list of types stands in Documents.
    /// </summary>
    public string TypeCode { get; set; } = UsualTypeCode;

    /// <summary>The type's name, "Báo cáo".</summary>
    [Display(Name = "Loại văn bản")] public string TypeName { get; set; } = UsualTypeName;

    [Display(Name = "Từ ngày")] public DateOnly? PeriodStart { get; set; }
    [Display(Name = "Đến ngày")] public DateOnly? PeriodEnd { get; set; }

    /// <summary>Figures are taken as they stood at the end of this day.</summary>
    [Display(Name = "Ngày chốt số liệu")] public required DateOnly CutoffOn { get; set; }

    /// <summary>When the report must have been sent (UTC); of a round always known, null only where nobody set a date.</summary>
    [Display(Name = "Hạn gửi")] public required DateTime? DueAt { get; set; }

    /// <summary>Căn cứ, one a line, as they are to open the reports; empty for none.</summary>
    [Display(Name = "Căn cứ")] public string LegalBases { get; set; } = "";

    [Display(Name = "Lặp lại")] public Repetition Repeats { get; set; }

    /// <summary>The round before this one; a round is followed by one at most.</summary>
    public int? PreviousId { get; init; }

    /// <summary>The request that the requester was asked itself, and for which it collects from its own units; null for none.</summary>
    public int? AboveId { get; init; }

    /// <summary>
    /// When a round of a series is to go out by itself (UTC), if it has its number by then; null when only a person sends it.
    /// </summary>
    [Display(Name = "Tự gửi lúc")] public DateTime? SendAt { get; set; }

    /// <summary>When the agencies were asked (UTC); null while only the requester sees it.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>When the round was closed (UTC): nothing more is expected. Null while it is open.</summary>
    [Display(Name = "Đóng lúc")] public DateTime? ClosedAt { get; set; }

    public List<OutlineSection> Outline { get; set; } = [];
    public List<RequestAddressee> Addressees { get; set; } = [];

    public bool IsOpen => SentAt is not null && ClosedAt is null;

    /// <summary>Whether its letter was numbered and dated, without which it is not sent.</summary>
    public bool HasNumber => Number is not null && IssuedOn is not null;

    /// <summary>The due moment of a round (UTC).</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public DateTime Due => DueAt ?? throw new InvalidOperationException($"Request {Id} has no due date.");

    /// <summary>The day whose names of agencies are used.</summary>
    public DateOnly NamesOn => IssuedOn ?? CutoffOn;

    public string NumberAndSymbol => Numbered(Number, Symbol);

    public override string ToString() => Number is null ? ReportTitle : NumberAndSymbol;

    /// <summary>"1406/STTTT-BCVT"; while there is no number "…/STTTT-BCVT", without a symbol "chưa có số".</summary>
    public static string Numbered(int? number, string symbol) => number is { } known ? DocumentNumber.Join(known, symbol)
        : symbol.Length > 0 ? $"…/{symbol}" : "chưa có số";

    /// <summary>
    /// "BC-UBND" (Decree 30/2020, Annex I, box 3); of a letter, which has no code, "UBND-VHTT", or "UBND" where no unit is named.
    /// </summary>
    /// <param name="unit">The unit that drafted a letter.</param>
    public static string SymbolOf(string typeCode, string agency, string unit = "") =>
        typeCode.Length > 0 ? $"{typeCode}-{agency}" : unit.Length > 0 ? $"{agency}-{unit}" : agency;
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
        builder.Property(r => r.AskedBy).HasMaxLength(AgencyName.NameMaxLength);
        builder.Text(r => r.Symbol, Directive.SymbolMaxLength);
        builder.Text(r => r.Abstract, ReportRequest.AbstractMaxLength);
        builder.Text(r => r.ReportTitle, ReportRequest.AbstractMaxLength);
        builder.Text(r => r.TypeCode, ReportRequest.TypeCodeMaxLength);
        builder.Text(r => r.TypeName, ReportRequest.TypeNameMaxLength);
        builder.HasOne(r => r.Requester).WithMany().HasForeignKey(r => r.RequesterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Outline).WithOne().HasForeignKey(s => s.RequestId);
        builder.Text(r => r.LegalBases, ReportRequest.LegalBasesMaxLength);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Repeats).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<ReportRequest>().WithOne().HasForeignKey<ReportRequest>(r => r.PreviousId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportRequest>().WithMany().HasForeignKey(r => r.AboveId).OnDelete(DeleteBehavior.Restrict);
        // An agency collects for a request by one round.
        builder.HasIndex(r => new { r.AboveId, r.RequesterId }).IsUnique().HasFilter(ModelBuilding.InUse);
        builder.HasMany(r => r.Addressees).WithOne().HasForeignKey(a => a.RequestId);
    }

    public void Configure(EntityTypeBuilder<RequestAddressee> builder)
    {
        builder.ToTable("RequestAddressees");
        builder.HasKey(a => new { a.RequestId, a.AgencyId });
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
