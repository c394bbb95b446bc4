using System.ComponentModel.DataAnnotations;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Register;

public enum RegisterState
{
    [Display(Name = "Đã cấp")] Used,
    [Display(Name = "Giữ số")] Reserved,
    [Display(Name = "Bỏ trống, sẽ cấp lại")] Released,
}

/// <summary>The numbers of one agency, document type and year: they run from 01 on 1 January to 31 December.</summary>
public sealed class RegisterBook
{
    public const int TypeCodeMaxLength = 10;

    public int Id { get; private set; }
    public required int AgencyId { get; init; }

    /// <summary>"BC" for reports (Decree 30/2020, Annex III).</summary>
    public required string TypeCode { get; init; }
    public required int Year { get; init; }

    /// <summary>The highest number given; 0 in a new book, more when the year was begun on paper.</summary>
    public int LastNumber { get; set; }
}

/// <summary>A line of the outgoing register (sổ đăng ký văn bản đi): the decree's ten columns.</summary>
public sealed class RegisterEntry : TrackedEntity
{
    public const int TextMaxLength = 500;
    public const int ShortMaxLength = 200;
    public const int RecipientsMaxLength = 4_000;

    public int BookId { get; init; }
    public RegisterBook? Book { get; init; }
    [Display(Name = "Số")] public required int Number { get; init; }
    [Display(Name = "Trạng thái")] public RegisterState State { get; set; }

    [Display(Name = "Ký hiệu")] public required string Symbol { get; set; }
    [Display(Name = "Ngày văn bản")] public DateOnly? Date { get; set; }
    [Display(Name = "Tên loại và trích yếu")] public string Abstract { get; set; } = "";
    [Display(Name = "Người ký")] public string Signer { get; set; } = "";
    [Display(Name = "Nơi nhận")] public string Recipients { get; set; } = "";
    [Display(Name = "Đơn vị nhận bản lưu")] public string ArchiveUnit { get; set; } = "";
    [Display(Name = "Số lượng bản")] public int? Copies { get; set; }
    [Display(Name = "Ngày chuyển")] public DateOnly? SentOn { get; set; }
    [Display(Name = "Ký nhận")] public string Receipt { get; set; } = "";
    [Display(Name = "Ghi chú")] public string Note { get; set; } = "";

    /// <summary>The report that carries the number; null for a document made elsewhere.</summary>
    public int? ReportId { get; set; }

    public string NumberAndSymbol => DocumentNumber.Join(Number, Symbol);

    public override string ToString() => NumberAndSymbol;
}

internal sealed class RegisterConfiguration : IEntityTypeConfiguration<RegisterBook>, IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterBook> builder)
    {
        builder.ToTable("RegisterBooks");
        builder.Text(b => b.TypeCode, RegisterBook.TypeCodeMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(b => b.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.AgencyId, b.TypeCode, b.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("RegisterEntries");
        builder.HideDeleted();
        builder.Property(e => e.State).HasConversion<string>().HasMaxLength(20);
        builder.Text(e => e.Symbol, Report.SymbolMaxLength);
        builder.Text(e => e.Abstract, Report.TitleMaxLength + RegisterEntry.ShortMaxLength);
        builder.Text(e => e.Signer, RegisterEntry.ShortMaxLength);
        builder.Text(e => e.Recipients, RegisterEntry.RecipientsMaxLength);
        builder.Text(e => e.ArchiveUnit, RegisterEntry.ShortMaxLength);
        builder.Text(e => e.Receipt, RegisterEntry.ShortMaxLength);
        builder.Text(e => e.Note, RegisterEntry.TextMaxLength);
        builder.HasOne(e => e.Book).WithMany().HasForeignKey(e => e.BookId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Report>().WithMany().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.BookId, e.Number }).IsUnique().HasFilter(ModelBuilding.InUse);
    }
}
