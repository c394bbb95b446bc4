using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Web.Features.Shared.History;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Directives;

/// <summary>What stands beside a directive: the reports that print it, and what happened to it.</summary>
public sealed record DirectiveBackground(IReadOnlyList<DirectiveUse> Uses, IReadOnlyList<HistoryItem> History)
{
    public static readonly DirectiveBackground Empty = new([], []);

    public static async Task<DirectiveBackground> LoadAsync(ReportingDbContext db, int id) => new(
        await (from report in db.Reports()
               from chosen in report.Directives
               where chosen.DirectiveId == id
               orderby report.Id descending
               select new DirectiveUse(report.Id, report.Title, report.Number, report.Symbol, report.State, chosen.Position + 1))
            .ToListAsync(),
        await RowHistory.OfAsync<Directive>(db, "văn bản", id));
}

/// <param name="Row">The row in the report's table, counted from 1.</param>
public sealed record DirectiveUse(int ReportId, string Title, int? Number, string Symbol, ReportState Stands, int Row)
{
    public string State => Number is { } number ? $"Số {DocumentNumber.Join(number, Symbol)}" : Stands.DisplayName();
}
