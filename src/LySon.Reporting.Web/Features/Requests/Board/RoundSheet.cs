using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>
/// The round as one table: a row an agency, a column a figure. Zero is 0; what is missing, and what does not apply, say so.
/// </summary>
public sealed class RoundSheet(ReportingDbContext db, TimeProvider time)
{
    public const string Missing = "chưa có số liệu";
    public const string NotApplicable = "không phát sinh";

    private sealed record Cell(
        int ReportId, int Position, string Table, string Row, string Column, string Unit, FigureState State, long? Scaled);

    internal async Task<Stream> WriteAsync(ReportRequest letter, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var answers = await RoundAnswers.OfAsync(db, letter.Id, cancellation);
        var sent = answers.Where(a => a.IsSent).Select(a => a.Report!.Id).ToHashSet();
        var cells = await db.FigureValues()
            .Where(v => db.Reports().Any(r => r.Id == v.ReportId && r.RequestId == letter.Id && ReportStates.InForce.Contains(r.State)))
            .Select(v => new Cell(v.ReportId, v.Position, v.Table, v.Row, v.Column, v.Unit, v.State, v.Scaled)).ToListAsync(cancellation);
        var columns = cells.Where(c => sent.Contains(c.ReportId)).GroupBy(c => (c.Table, c.Row, c.Column, c.Unit))
            .OrderBy(g => g.Min(c => c.Position)).Select(g => g.Key).ToList();
        var byReport = cells.GroupBy(c => c.ReportId).ToDictionary(g => g.Key, g =>
            g.GroupBy(c => (c.Table, c.Row, c.Column, c.Unit)).ToDictionary(c => c.Key, c => c.First()));
        var named = await db.AgencyNames().Where(n => db.Set<RequestAddressee>()
            .Any(a => a.RequestId == letter.Id && a.AgencyId == n.AgencyId))
            .OnDayAsync(letter.NamesOn, cancellation);
        var numbers = await db.Reports().Where(r => r.RequestId == letter.Id && r.IssuedAt != null)
            .ToDictionaryAsync(r => r.Id, r => Report.NumberedOr(r.Number, r.Symbol), cancellation);

        var file = new MemoryStream();
        await file.SaveAsAsync(answers.Select((a, i) => Row(a, i)), sheetName: "Số liệu các đơn vị", cancellationToken: cancellation);
        file.Position = 0;
        return file;

        Dictionary<string, object?> Row(RoundAnswer answer, int index)
        {
            var row = new Dictionary<string, object?>
            {
                ["TT"] = index + 1,
                ["Đơn vị"] = named[answer.AgencyId].Name,
                ["Trạng thái"] = answer.Report?.State.DisplayName() ?? "Chưa bắt đầu",
                ["Thời hạn"] = answer.Timeliness(letter.Due, now) switch
                {
                    Timeliness.OnTime => "Đúng hạn",
                    Timeliness.Late => "Trễ",
                    Timeliness.NotYetDue => "Chưa đến hạn",
                    Timeliness.Missing => "Quá hạn, chưa gửi",
                },
                ["Số ngày trễ"] = answer.DaysLate(letter.Due, now),
                ["Nguồn"] = answer.IsSent ? answer.Report!.Source.DisplayName() : "",
                ["Số báo cáo"] = answer.Report is { } report ? numbers.GetValueOrDefault(report.Id, "") : "",
            };
            var own = answer.IsSent ? byReport.GetValueOrDefault(answer.Report!.Id) : null;
            foreach (var column in columns) row[Header(row, column)] = !answer.IsSent ? null : Said(own?.GetValueOrDefault(column));
            return row;
        }
    }

    /// <summary>What was not sent stays an empty cell; a sent report says why there is no number.</summary>
    private static object Said(Cell? cell) => cell?.State switch
    {
        FigureState.Value => cell.Scaled!.Value / (decimal)FigureValue.Scale,
        FigureState.NotApplicable => NotApplicable,
        _ => Missing,
    };

    private static string Header(Dictionary<string, object?> row, (string Table, string Row, string Column, string Unit) column)
    {
        var name = $"{column.Table} – {column.Row} – {column.Column}" + (column.Unit.Length == 0 ? "" : $" ({column.Unit})");
        // A workbook's columns go by their name; two of the same would become one.
        var header = name;
        for (var i = 2; row.ContainsKey(header); i++) header = $"{name} [{i.Grouped()}]";
        return header;
    }
}
