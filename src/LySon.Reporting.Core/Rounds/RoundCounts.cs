using LySon.Reporting.Core.Reports;

namespace LySon.Reporting.Core.Rounds;

/// <summary>How many agencies of a round stand how.</summary>
/// <param name="Waiting">Issued and not yet received.</param>
/// <param name="Returned">Sent once, returned, and not sent again.</param>
/// <param name="NotSent">Never sent.</param>
/// <param name="Begun">Of those that have not sent: somebody is writing.</param>
public sealed record RoundCounts(int Asked, int Received, int Waiting, int Returned, int NotSent, int OnTime, int Late, int Begun)
{
    public int Sent => Received + Waiting;

    /// <summary>Everything that is not there, returned reports among it.</summary>
    public int Missing => Asked - Sent;

    public static RoundCounts Of(IReadOnlyList<RoundAnswer> answers, DateTime dueAt, DateTime now)
    {
        int received = 0, returned = 0, onTime = 0, late = 0, begun = 0;
        foreach (var answer in answers)
        {
            if (answer.Report?.State == ReportState.Received) received++;
            if (answer.Report is { State: ReportState.Returned, IssuedAt: not null }) returned++;
            if (answer.Report is not null && !answer.IsSent) begun++;
            var timeliness = answer.Timeliness(dueAt, now);
            if (timeliness == Timeliness.OnTime) onTime++;
            if (timeliness == Timeliness.Late) late++;
        }
        var sent = onTime + late;
        return new(answers.Count, received, sent - received, returned, answers.Count - sent - returned, onTime, late, begun);
    }
}
