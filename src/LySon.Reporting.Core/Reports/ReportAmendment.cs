using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LySon.Reporting.Core.Reports;

/// <summary>
/// A notice to whoever writes a report: what was changed about the request meanwhile, and what that did to the draft. It stands in the
/// editor until it was seen.
/// </summary>
public sealed class ReportAmendment
{
    public const int TextMaxLength = 20_000;

    public int Id { get; private set; }
    public int ReportId { get; init; }

    /// <summary>A sentence a line.</summary>
    public required string Text { get; init; }

    /// <summary>Who changed the request, and when (UTC).</summary>
    public required string ActorName { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When it was seen (UTC); null while it was not.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>Null when nothing is to be said.</summary>
    /// <param name="now">UTC.</param>
    public static ReportAmendment? Of(IEnumerable<string> sentences, Actor actor, DateTime now) =>
        string.Join('\n', sentences).Cut(TextMaxLength) is { Length: > 0 } text
            ? new() { Text = text, ActorName = actor.Name, At = now } : null;
}

internal sealed class ReportAmendmentConfiguration : IEntityTypeConfiguration<ReportAmendment>
{
    public void Configure(EntityTypeBuilder<ReportAmendment> builder)
    {
        builder.ToTable("ReportAmendments");
        builder.Text(a => a.Text, ReportAmendment.TextMaxLength);
        builder.Text(a => a.ActorName, Change.NameMaxLength);
    }
}
