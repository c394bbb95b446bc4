using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Features.Shared.Time;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>Who must act next. Groups stand in this order, what waits for the reader first.</summary>
internal enum BoardGroup { Requester, Agency, Done }

/// <summary>A round as its requester sees it.</summary>
/// <param name="Now">UTC.</param>
/// <param name="ByGroup">Agencies in each group that the filter leaves.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Shown">Rows that the filter leaves, on all pages.</param>
internal sealed record BoardView(
    ReportRequest Letter, DateTime Now, RoundCounts Counts, IReadOnlyDictionary<BoardGroup, int> ByGroup, IReadOnlyList<BoardRow> Rows,
    int Shown, BoardFilter Filter, ListView Listing)
{
    /// <summary>Receives, returns and reminds: officers of the agency that asks; others there only look.</summary>
    public required bool MayDecide { get; init; }

    /// <summary>Bytes of all reports in force.</summary>
    public required long ZipBytes { get; init; }

    /// <summary>When anybody was last reminded (UTC), and how many agencies then.</summary>
    public DateTime? RemindedAt { get; init; }

    /// <summary>The report about to be returned, while its reason is being written.</summary>
    public BoardReturn? Return { get; init; }

    /// <summary>A reminder to be sent by other means; null while nobody asked for one.</summary>
    public BoardNote? Note { get; init; }

    public IEnumerable<IGrouping<BoardGroup, BoardRow>> Groups => Rows.GroupBy(r => r.Group);

    public static string Title(BoardGroup group) => group switch
    {
        BoardGroup.Requester => "Cần xử lý",
        BoardGroup.Agency => "Chờ đơn vị",
        BoardGroup.Done => "Đã xong",
    };
}

/// <param name="Since">When it came into its state, or was asked (UTC).</param>
/// <param name="Number">"576/BC-UBND"; null while it has none.</param>
/// <param name="PdfBytes">Of the issued file.</param>
/// <param name="Reason">Why a report of this agency was last returned.</param>
/// <param name="Reminders">How often it was reminded, and when last (UTC).</param>
internal sealed record BoardRow(
    RoundAnswer Answer, string Name, DateTime Since, string? Number, int? PdfBytes, string? Reason, int Reminders, DateTime? RemindedAt)
{
    public RoundReport? Report => Answer.Report;

    /// <summary>Figures were sent with it, or entered for it.</summary>
    public bool HasFigures { get; init; }

    public BoardGroup Group => GroupOf(Answer);

    public static BoardGroup GroupOf(RoundAnswer answer) => answer.Report?.State switch
    {
        ReportState.Issued => BoardGroup.Requester,
        ReportState.Received => BoardGroup.Done,
        _ => BoardGroup.Agency,
    };

    /// <summary>"Đúng hạn", "Trễ 1 ngày", "Quá hạn 2 ngày", "Còn 3 ngày", and whether that is bad.</summary>
    public (string Words, bool IsWrong) Standing(DateTime dueAt, DateTime now) =>
        (Answer.Timeliness(dueAt, now), Answer.DaysLate(dueAt, now)) switch
        {
            (Timeliness.OnTime, _) => ("Đúng hạn", false),
            (Timeliness.Late, 0) => ("Trễ trong ngày", true),
            (Timeliness.Late, var days) => ($"Trễ {Numbers.Whole(days)} ngày", true),
            (var unsent, _) => (Moments.Left(dueAt, now).Words, unsent == Timeliness.Missing),
        };
}

/// <summary>A reminder in words, for who reads no letters of the portal.</summary>
internal sealed record BoardNote(string AgencyName, string Phone, string Text);

internal sealed record BoardReturn(int ReportId, int Version, string Number, string AgencyName);
