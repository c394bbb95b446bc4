using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Reports;

/// <summary>An agency's answer to a request. Its figures are computed from the data at the cut-off, never typed.</summary>
public sealed class Report : TrackedEntity
{
    public const int NumberMax = 99_999;
    public const int SymbolMaxLength = 40;
    public const int TitleMaxLength = 500;
    public const int RecipientsMaxLength = 4_000;

    public int AgencyId { get; init; }
    public Agency? Agency { get; init; }
    public required int RequestId { get; init; }
    public ReportRequest? Request { get; init; }

    /// <summary>Who asked, as the request says: a request never changes hands, and the list of those who ask is read by it.</summary>
    public required int RequesterId { get; init; }

    public ReportState State { get; private set; }

    /// <summary>How it came: whatever was not written here has no pages of the portal's, and is not vouched for by it.</summary>
    public ReportSource Source { get; init; }

    /// <summary>Since when it is in that state (UTC).</summary>
    public DateTime StateAt { get; internal init; }

    /// <summary>
    /// When anything in it was last edited (UTC): what editors write first, so that nobody edits what is being submitted.
    /// </summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>When it was first submitted (UTC), and by whom.</summary>
    public DateTime? SubmittedAt { get; private set; }
    public int? SubmittedById { get; private set; }

    /// <summary>When the file was made and frozen (UTC); null before.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>1 for the first answer to a request, 2 for the report that supersedes it, and so on.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The issued report that this one takes the place of.</summary>
    public int? SupersedesId { get; init; }
    public Report? Supersedes { get; init; }

    /// <summary>Why it takes that one's place; empty for a first edition.</summary>
    [Display(Name = "Lý do thay thế")] public string SupersedesReason { get; init; } = "";

    /// <summary>The number in the outgoing register; null until the clerk gave one.</summary>
    [Display(Name = "Số")] public int? Number { get; set; }

    /// <summary>"BC-UBND"</summary>
    [Display(Name = "Ký hiệu")] public required string Symbol { get; set; }

    [Display(Name = "Ngày ban hành")] public DateOnly? IssuedOn { get; set; }

    /// <summary>
    /// The code of the document's type, "BC"; empty for a letter (công văn). The decree's list of types stands in Documents.
    /// </summary>
    public string TypeCode { get; set; } = ReportRequest.UsualTypeCode;

    /// <summary>The type's name, "Báo cáo".</summary>
    [Display(Name = "Loại văn bản")] public string TypeName { get; set; } = ReportRequest.UsualTypeName;

    /// <summary>The abstract (trích yếu).</summary>
    [Display(Name = "Trích yếu")] public required string Title { get; set; }

    /// <summary>Figures are those at the end of this day.</summary>
    [Display(Name = "Ngày chốt số liệu")] public required DateOnly CutoffOn { get; set; }

    /// <summary>"Kính gửi:", one a line; empty as in the reference report.</summary>
    [Display(Name = "Kính gửi")] public string AddressedTo { get; set; } = "";

    /// <summary>"Nơi nhận:", one a line, without dash and punctuation.</summary>
    [Display(Name = "Nơi nhận")] public string Recipients { get; set; } = "";

    /// <summary>Null: by the ordinary way.</summary>
    [Display(Name = "Mức độ khẩn")] public ReportUrgency? Urgency { get; set; }

    /// <summary>Null: for anyone.</summary>
    [Display(Name = "Phạm vi lưu hành")] public ReportCirculation? Circulation { get; set; }

    [Display(Name = "Người ký")] public int? SignatoryId { get; set; }
    public Signatory? Signatory { get; set; }

    /// <summary>Follows <see cref="IssuedOn"/>: numbers run from 01 in each year, so number and symbol are unique within it.</summary>
    public int? IssuedYear { get; private set; }

    /// <summary>Number, symbol and title, folded: what the list's search reads.</summary>
    public string SearchText { get; private set; } = "";

    public List<ReportSection> Sections { get; set; } = [];
    public List<ReportDirective> Directives { get; set; } = [];

    /// <summary>What was changed about the request since the report was begun.</summary>
    public List<ReportAmendment> Amendments { get; set; } = [];

    /// <summary>It has left the agency, and the requester may read it.</summary>
    public bool IsIssued => IssuedAt is not null;

    /// <summary>Being written, for queries. Everything else is only read.</summary>
    public static readonly Expression<Func<Report, bool>> Editable =
        r => r.IssuedAt == null && (r.State == ReportState.Draft || r.State == ReportState.Returned);

    private static readonly Func<Report, bool> IsBeingWritten = Editable.Compile();

    /// <inheritdoc cref="Editable"/>
    public bool IsEditable => IsBeingWritten(this);

    /// <summary>"576/BC-UBND", or null while it has no number.</summary>
    public string? NumberAndSymbol => Number is { } number ? DocumentNumber.Join(number, Symbol) : null;

    /// <summary>"576/BC-UBND"; how it stands while it has no number.</summary>
    public string Called => NumberAndSymbol ?? (Source == ReportSource.Portal ? State.DisplayName() : Unnumbered);

    private const string Unnumbered = "không số";

    /// <summary>"576/BC-UBND"; what was sent from elsewhere may have no number.</summary>
    public static string NumberedOr(int? number, string symbol) => number is { } known ? DocumentNumber.Join(known, symbol) : Unnumbered;

    public override string ToString() => NumberAndSymbol ?? Title;

    protected internal override void Prepare()
    {
        IssuedYear = IssuedOn?.Year;
        SearchText = VietnameseText.Fold($"{NumberAndSymbol} {Symbol} {Title}");
    }
}

/// <summary>A directive chosen for a report, and its row.</summary>
public sealed class ReportDirective
{
    public int ReportId { get; init; }
    public required int DirectiveId { get; init; }
    public Directive? Directive { get; init; }
    public required int Position { get; set; }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<ReportDirective>
{
    private const string InUseAndIssued = ModelBuilding.InUse + " AND \"IssuedAt\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.HideDeleted();
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Source).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(r => r.Supersedes).WithMany().HasForeignKey(r => r.SupersedesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Accounts.ReportingUser>().WithMany().HasForeignKey(r => r.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(r => r.RequesterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.RequestId, r.State, r.AgencyId }).HasFilter(ModelBuilding.InUse);
        // The orders of the list of those who ask. An agency's own reports are few.
        builder.HasIndex(r => new { r.RequesterId, r.CutoffOn, r.Id }).HasFilter(InUseAndIssued);
        builder.HasIndex(r => new { r.RequesterId, r.IssuedOn, r.Id }).HasFilter(InUseAndIssued);
        builder.HasIndex(r => new { r.RequesterId, r.IssuedYear, r.Number, r.Id }).HasFilter(InUseAndIssued);
        // Whose reports there are, to choose from.
        builder.HasIndex(r => new { r.RequesterId, r.AgencyId }).HasFilter(InUseAndIssued);
        builder.Text(r => r.Symbol, Report.SymbolMaxLength);
        builder.Text(r => r.SupersedesReason, Workflow.ReportStep.ReasonMaxLength);
        builder.Text(r => r.TypeCode, ReportRequest.TypeCodeMaxLength);
        builder.Text(r => r.TypeName, ReportRequest.TypeNameMaxLength);
        builder.Text(r => r.Title, Report.TitleMaxLength).InVietnameseOrder();
        builder.HasIndex(nameof(Report.RequesterId), SortKeys.Of(nameof(Report.Title)), nameof(Report.Id)).HasFilter(InUseAndIssued);
        builder.Property(r => r.Urgency).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Circulation).HasConversion<string>().HasMaxLength(20);
        builder.Text(r => r.AddressedTo, Report.RecipientsMaxLength);
        builder.Text(r => r.Recipients, Report.RecipientsMaxLength);
        builder.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Request).WithMany().HasForeignKey(r => r.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Signatory).WithMany().HasForeignKey(r => r.SignatoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.ReportId);
        builder.HasMany(r => r.Directives).WithOne().HasForeignKey(d => d.ReportId);
        builder.HasMany(r => r.Amendments).WithOne().HasForeignKey(a => a.ReportId);
        builder.Text(r => r.SearchText, 2 * (Report.TitleMaxLength + Report.SymbolMaxLength) + 20);
        builder.HasIndex(r => new { r.AgencyId, r.RequestId, r.Edition }).IsUnique().HasFilter(ModelBuilding.InUse);
        builder.HasIndex(r => new { r.AgencyId, r.Symbol, r.IssuedYear, r.Number }).IsUnique().HasFilter(ModelBuilding.InUse);
    }

    public void Configure(EntityTypeBuilder<ReportDirective> builder)
    {
        builder.ToTable("ReportDirectives");
        builder.HasKey(d => new { d.ReportId, d.DirectiveId });
        builder.HasQueryFilter(ModelBuilding.NotDeleted, d => d.Directive!.DeletedAt == null);
        builder.HasOne(d => d.Directive).WithMany().HasForeignKey(d => d.DirectiveId).OnDelete(DeleteBehavior.Restrict);
    }
}
