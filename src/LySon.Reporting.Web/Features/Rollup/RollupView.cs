using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rollup;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Rollup;

/// <summary>A round added up.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Previous">Totals of the round before by their name's key; empty when there was none.</param>
/// <param name="Open">Late and missing agencies, as many as are listed.</param>
internal sealed record RollupView(
    ReportRequest Letter, DateTime Now, IReadOnlyList<RoundAnswer> Answers, IReadOnlyList<FigureTable> Tables,
    IReadOnlyList<RoundRatio> Ratios,
    IReadOnlyDictionary<string, FigureTotal> Previous, IReadOnlyList<(RoundAnswer Answer, string Name)> Open)
{
    /// <summary>Rows of a table that are shown; a table to which each agency adds rows of its own could have thousands.</summary>
    public const int RowsShown = 50;

    public const int OpenShown = 20;

    public int Sent => Answers.Count(a => a.IsSent);
    public int Late => Answers.Count(a => a.Timeliness(Letter.Due, Now) == Timeliness.Late);

    /// <summary>Number and symbol of the round before.</summary>
    public (int Id, string Number)? PreviousRound { get; init; }

    /// <summary>The figure whose reports are shown; null while no report is in force.</summary>
    public FigureDetail? Chosen { get; init; }

    /// <summary>The requester's own report of the round.</summary>
    public Report? Consolidated { get; init; }

    /// <summary>May begin it: officers of the agency that asked.</summary>
    public bool MayConsolidate { get; init; }

    /// <summary>Reports in force that carry no value for a figure and do not say that it does not apply.</summary>
    public int Missing(FigureTotal total) => Math.Max(0, Sent - total.Values - total.NotApplicable);

    /// <summary>"tăng 133 (23,6%)" against the round before; null without one.</summary>
    public string? Change(FigureTotal total)
    {
        if (total.Number is not { } now || Previous.GetValueOrDefault(total.Name.Key)?.Number is not { } then) return null;
        if (now == then) return "không đổi";
        var share = then > 0 ? string.Create(Vietnamese.Culture, $" ({Math.Abs(100 * (now - then) / then):0.#}%)") : "";
        return $"{(now > then ? "tăng" : "giảm")} {TableCell.Written(Math.Abs(now - then))}{share}";
    }
}

/// <summary>One figure with the reports that it came from.</summary>
/// <param name="Rows">Those of this page, with names and the round before.</param>
/// <param name="Count">Of all pages.</param>
/// <param name="Top">The largest, for the chart.</param>
internal sealed record FigureDetail(
    FigureTotal Total, IReadOnlyList<FigureOfAgency> Rows, int Count, IReadOnlyList<FigureOfAgency> Top, bool HasPrevious)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder =
        JavaScriptEncoder.Create(UnicodeRanges.All)
    };

    /// <summary>What the chart draws: agencies, this round and the one before; null where nothing was reported.</summary>
    public string ChartJson => JsonSerializer.Serialize(new
    {
        labels = Top.Select(r => r.AgencyName),
        unit = Total.Name.Unit,
        series = HasPrevious
            ? new[] { new { label = "Kỳ này", values = Top.Select(r => r.Figure.Number) },
                new { label = "Kỳ trước", values = Top.Select(r => r.Before) } }
            : [new { label = "Kỳ này", values = Top.Select(r => r.Figure.Number) }],
    }, Plain);
}

/// <param name="Number">Number and symbol of the report.</param>
/// <param name="Source">How it came.</param>
/// <param name="Before">The agency's value in the round before.</param>
internal sealed record FigureOfAgency(
    ReportedFigure Figure, string AgencyName, string Number, ReportSource Source, decimal? Before);
