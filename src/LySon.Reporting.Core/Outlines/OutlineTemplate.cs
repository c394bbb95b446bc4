using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Outlines;

/// <summary>
/// An outline that an agency keeps for documents to come. It is copied where it is used, so that changing it changes nothing that was
/// begun.
/// </summary>
public sealed class OutlineTemplate : TrackedEntity
{
    public const int NameMaxLength = 200;

    /// <summary>Of one agency.</summary>
    public const int CountMax = 100;

    public required int AgencyId { get; init; }

    [Display(Name = "Tên mẫu")] public required string Name { get; set; }

    public required TemplateContent Content { get; set; }

    public override string ToString() => Name;
}

/// <summary>What a document begun from a template starts with.</summary>
/// <param name="TypeCode">The code of the document's type, "BC"; empty for a letter.</param>
/// <param name="ReportTitle">May hold {tháng}, {quý} and {năm}: <see cref="TitleOn"/>.</param>
/// <param name="Recipients">"Nơi nhận:", one a line.</param>
public sealed record TemplateContent(
    string TypeCode, string TypeName, string ReportTitle, string Recipients, IReadOnlyList<TemplateSection> Sections)
{
    /// <summary>The title with the month, quarter and year of a day: "… quý IV năm 2026", "… tháng 11 năm 2026".</summary>
    public string TitleOn(DateOnly day) => ReportTitle
        .Replace("{tháng}", string.Create(CultureInfo.InvariantCulture, $"tháng {day.Month}"), StringComparison.Ordinal)
        .Replace("{quý}", Quarters[(day.Month - 1) / 3], StringComparison.Ordinal)
        .Replace("{năm}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];
}

/// <param name="Kind">The kind of section, by the key of its definition.</param>
/// <param name="Text">What its text begins with; empty for the kind's own.</param>
/// <param name="Table">What is to be filled in; null when the section has no such table.</param>
public sealed record TemplateSection(string Kind, string Heading = "", string Guidance = "", string Text = "", TableShape? Table = null);

internal sealed class OutlineTemplateConfiguration : IEntityTypeConfiguration<OutlineTemplate>
{
    /// <summary>More than forty sections can be, with their tables and texts as long as reports may have them.</summary>
    private const int ContentMaxLength = 10_000_000;

    public void Configure(EntityTypeBuilder<OutlineTemplate> builder)
    {
        builder.ToTable("OutlineTemplates");
        builder.HideDeleted();
        builder.Text(t => t.Name, OutlineTemplate.NameMaxLength);
        builder.Property(t => t.Content).AsJson(ContentMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
