using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Rounds;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.Addresses;
using LySon.Reporting.Web.Features.Shared.Lists;
using LySon.Reporting.Web.Features.Shared.Time;
using LySon.Reporting.Web.Infrastructure.Addresses;
using LySon.Reporting.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Requests.Board;

/// <summary>Puts the board together: all agencies as two narrow lists, and what a row says only for the rows of the page.</summary>
public sealed class BoardLoader(ReportingDbContext db, CurrentUser me, RoundFiles files, PublicAddress portal, TimeProvider time)
{
    /// <param name="letter">Sent by the reader's agency.</param>
    internal async Task<BoardView> LoadAsync(ReportRequest letter, BoardFilter filter, ListView listing, int? returning, int? noting)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var answers = await RoundAnswers.OfAsync(db, letter.Id);
        var named = await NamedAsync(letter, filter.Query);
        var left = answers.Where(a => filter.Shows(a, letter.Due, now) && named?.Contains(a.AgencyId) != false).OrderBy(BoardRow.GroupOf)
            .ToList();
        var page = left.Skip(listing.Skip(left.Count)).Take(listing.Take).ToList();
        var groups = left.CountBy(BoardRow.GroupOf).ToDictionary();
        return new BoardView(letter, now, RoundCounts.Of(answers, letter.Due, now), groups, await RowsAsync(letter, page), left.Count,
            filter, listing)
        {
            MayDecide = me.Is(Core.Accounts.Roles.Province),
            ZipBytes = await files.SizeAsync(letter.Id),
            RemindedAt = await db.RequestReminders().Where(r => r.RequestId == letter.Id).MaxAsync(r => (DateTime?)r.At),
            Note = noting is { } agency ? await NoteAsync(letter, agency, answers) : null,
            Return = returning is { } id ? await ReturnAsync(letter, id, answers) : null,
        };
    }

    private async Task<List<BoardRow>> RowsAsync(ReportRequest letter, List<RoundAnswer> page)
    {
        var agencies = page.Select(a => a.AgencyId).ToList();
        var reports = page.Where(a => a.Report is not null).Select(a => a.Report!.Id).ToList();
        var names = await NamesAsync(letter, agencies);
        var details = await db.Reports().Where(r => reports.Contains(r.Id))
            .Select(r => new
            {
                r.Id, r.StateAt, r.Number, r.Symbol, HasFigures = db.FigureValues().Any(v => v.ReportId == r.Id),
                Size = db.IssuedDocuments().Where(d => d.ReportId == r.Id).Select(d => (int?)d.Size).FirstOrDefault()
            })
            .ToDictionaryAsync(r => r.Id);
        var reasons = (await db.ReportSteps().Where(s => s.Action == ReportAction.Return)
                .Join(db.Reports().Where(r => r.RequestId == letter.Id && agencies.Contains(r.AgencyId)), s => s.ReportId, r =>
                    r.Id, (s, r) => new { r.AgencyId, s.Id, s.Reason })
                .ToListAsync())
            .GroupBy(s => s.AgencyId).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Id)!.Reason);
        var reminders = await db.RequestReminders().Where(r => r.RequestId == letter.Id && agencies.Contains(r.AgencyId))
            .GroupBy(r => r.AgencyId).Select(g => new { g.Key, Count = g.Count(), At = g.Max(r => r.At) }).ToDictionaryAsync(g => g.Key);
        return
        [
            .. page.Select(a =>
            {
                var detail = a.Report is { } report ? details.GetValueOrDefault(report.Id) : null;
                var reminded = reminders.GetValueOrDefault(a.AgencyId);
                return new BoardRow(a, names[a.AgencyId].ShortName, detail?.StateAt ?? letter.SentAt!.Value,
                    a.Report?.Source is ReportSource.Paper or ReportSource.Link ? Report.NumberedOr(detail?.Number, detail!.Symbol)
                        : detail?.Number is { } number ? DocumentNumber.Join(number, detail.Symbol) : null, detail?.Size,
                    reasons.GetValueOrDefault(a.AgencyId),
                    reminded?.Count ?? 0, reminded?.At) { HasFigures = detail?.HasFigures == true };
            }),
        ];
    }

    /// <summary>
    /// The agencies whose name holds all the words; null without any. Names are dated, so they are matched here and not in the database.
    /// </summary>
    private async Task<HashSet<int>?> NamedAsync(ReportRequest letter, string? query)
    {
        var words = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        var names = await NamesAsync(letter, null);
        return [.. names.Where(n => VietnameseText.Fold(n.Value.ShortName) is var name
            && words.All(w => name.Contains(w, StringComparison.Ordinal))).Select(n => n.Key)];
    }

    /// <summary>On the day of the letter.</summary>
    private Task<Dictionary<int, DatedName>> NamesAsync(ReportRequest letter, List<int>? agencies)
    {
        var asked = db.Set<RequestAddressee>().Where(a => a.RequestId == letter.Id);
        if (agencies is not null) asked = asked.Where(a => agencies.Contains(a.AgencyId));
        return db.AgencyNames().Where(n => asked.Any(a => a.AgencyId == n.AgencyId)).OnDayAsync(letter.NamesOn);
    }

    /// <summary>With the address at which the unit goes on: its draft opens in the section that is not done.</summary>
    private async Task<BoardNote?> NoteAsync(ReportRequest letter, int agencyId, IReadOnlyList<RoundAnswer> answers)
    {
        if (answers.FirstOrDefault(a => a.AgencyId == agencyId && !a.IsSent) is not { } answer) return null;
        var agency = await db.Agencies().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agencyId);
        var name = agency.NameOn(time.Today());
        var path = answer.Report is { } begun ? ReportAddresses.Show(begun.Id) : $"{ReportAddresses.New}?request={letter.Id}";
        return new(name.ShortName, name.Phone, $"Kính gửi {name.ShortName}: đơn vị chưa gửi {letter.TypeName.LowerFirst()} "
            + $"“{letter.ReportTitle}” theo Công văn {letter.NumberAndSymbol} ngày {letter.IssuedOn?.OnScreen()}. "
            + $"Hạn gửi {Moments.Full(letter.Due)}. "
            + (portal.Find(path) is { } link ? $"Soạn và gửi tại: {link}" : "Vào Cổng báo cáo, mục Yêu cầu báo cáo để soạn và gửi."));
    }

    private async Task<BoardReturn?> ReturnAsync(ReportRequest letter, int reportId, IReadOnlyList<RoundAnswer> answers)
    {
        if (answers.FirstOrDefault(a => a.Report?.Id == reportId && a.IsSent) is not { } answer) return null;
        var row = (await RowsAsync(letter, [answer]))[0];
        return new(reportId, answer.Report!.Version, row.Number!, row.Name);
    }
}
