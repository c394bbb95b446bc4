using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;

namespace LySon.Reporting.Web.Features.Overview;

/// <summary>What an office that asks others for reports sees of them: its rounds, what they add up to, and what is unusual.</summary>
/// <param name="Running">What is due first before the others.</param>
/// <param name="Past">The last rounds that are past their due moment, the newest first.</param>
/// <param name="Figures">Null while nobody has sent.</param>
internal sealed record RoundsOverview(
    IReadOnlyList<RoundStanding> Running, IReadOnlyList<RoundStanding> Past, RoundFigureCards? Figures, IReadOnlyList<UnusualBlock> Unusual)
{
    /// <summary>Rounds that are shown; the others are in their list.</summary>
    public const int RunningShown = 5;

    /// <summary>Up to so many agencies a round has one mark for each.</summary>
    public const int MarksMax = 200;

    public bool IsEmpty => Running.Count == 0 && Past.Count == 0;

    /// <summary>"Tháng 11/2026", or what the reports of the round are called.</summary>
    public static string Named(ReportRequest round) =>
        ReportingPeriod.Find(round.PeriodStart, round.PeriodEnd)?.Name ?? round.ReportTitle;

    /// <summary>Short enough to stand below a column: "11/2026", "Quý IV/2026", otherwise the day of the cut-off.</summary>
    public static string Label(ReportRequest round) => ReportingPeriod.Find(round.PeriodStart, round.PeriodEnd) switch
    {
        { Length: Repetition.Monthly } month => $"{month.End:MM/yyyy}",
        { Length: Repetition.Quarterly or Repetition.Yearly } period => period.Name,
        _ => $"{round.CutoffOn:dd/MM/yy}",
    };
}

/// <summary>The figures of one round, added up.</summary>
/// <param name="Compared">Agencies that sent this time and the time before; null when there was none.</param>
internal sealed record RoundFigureCards(RoundStanding Round, IReadOnlyList<FigureCard> Cards, int? Compared);

/// <summary>Something that wants a look, with the agencies that it is about.</summary>
/// <param name="More">Agencies that are not named.</param>
internal sealed record UnusualBlock(string Title, IReadOnlyList<UnusualRow> Rows, int More, string Action, string Url);

/// <param name="Value">The odd value; empty when the name says all.</param>
/// <param name="Usual">What is usual there; null when unknown.</param>
internal sealed record UnusualRow(string Name, string Value = "", string? Usual = null);
