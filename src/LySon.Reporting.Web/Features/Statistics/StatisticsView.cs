using System.Text.Json;
using LySon.Reporting.Core.Statistics;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>Everything on the page.</summary>
/// <param name="Total">Scans of the span; null when nothing was reported.</param>
/// <param name="Before">Scans of as many days before.</param>
/// <param name="Venues">Of the month in which the span ends; null for a single venue.</param>
/// <param name="Tables">The columns of the chart first.</param>
internal sealed record StatisticsView(
    StatisticsSpan Span, Grain Grain, IReadOnlyList<ScanColumn> Columns, long? Total, long? Before, VenueActivity? Venues,
    IReadOnlyList<StatisticsTable> Tables)
{
    /// <summary>Days of the span that nobody has decided about, as far as the table goes.</summary>
    public int Doubtful { get; init; }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public ScanColumn? Busiest => Columns.Where(c => c.Total > 0).MaxBy(c => c.Total);

    public int Unreported => Columns.Count(c => c.Total is null);

    /// <summary>What chart.js draws: days where the columns are days, so that weekends show; words otherwise.</summary>
    public string ChartJson => JsonSerializer.Serialize(new
    {
        Days = Columns.Select(c => c.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Labels = Grain == Grain.Day ? null : Columns.Select(c => StatisticsWords.Short(c, Grain)),
        Titles = Grain == Grain.Day ? null : Columns.Select(c => StatisticsWords.Of(c, Grain)),
        Series = new[] { new { Label = "Lượt quét", Values = Columns.Select(c => c.Total) } },
    }, Web);
}
