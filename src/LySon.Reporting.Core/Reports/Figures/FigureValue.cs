using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Outlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>What a cell of an issued report says.</summary>
public enum FigureState { Value, Missing, NotApplicable }

/// <summary>A figure of an issued report, taken from its data once, so that a thousand reports are added up by the database.</summary>
public sealed class FigureValue
{
    public const int NameMaxLength = 300;

    /// <summary>Figures are kept as whole ten-thousandths, which both databases can add and order.</summary>
    public const int Scale = 10_000;

    public long Id { get; private set; }
    public required int ReportId { get; init; }

    /// <summary>Place in the report: the table's, then the row's, then the column's.</summary>
    public required int Position { get; init; }

    /// <summary>"Địa điểm và lượt quét"</summary>
    public required string Table { get; init; }
    public required string Row { get; init; }
    public required string Column { get; init; }
    public string Unit { get; init; } = "";
    public required FigureState State { get; init; }

    /// <summary>The value times <see cref="Scale"/>; null unless <see cref="State"/> is a value.</summary>
    public long? Scaled { get; init; }

    public decimal? Number => Scaled / (decimal)Scale;
}

internal sealed class FigureValueConfiguration : IEntityTypeConfiguration<FigureValue>
{
    public void Configure(EntityTypeBuilder<FigureValue> builder)
    {
        builder.ToTable("FigureValues");
        builder.Text(v => v.Table, FigureValue.NameMaxLength);
        builder.Text(v => v.Row, FigureValue.NameMaxLength);
        builder.Text(v => v.Column, FigureValue.NameMaxLength);
        builder.Text(v => v.Unit, TableColumn.UnitMaxLength);
        builder.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Report>().WithMany().HasForeignKey(v => v.ReportId);
    }
}
