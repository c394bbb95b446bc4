using System.Globalization;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>The form in which directives are ticked and put in order.</summary>
/// <param name="Others">Directives that are not chosen, newest first, as far as the search and the limit show them.</param>
/// <param name="OtherCount">How many there are in all.</param>
public sealed record DirectiveChoice(
    Report Report, IReadOnlyList<Directive> Chosen, IReadOnlyList<Directive> Others, int OtherCount, string? Query)
{
    /// <summary>The search finds the rest.</summary>
    public const int OthersShown = 30;

    public static async Task<DirectiveChoice> LoadAsync(ReportingDbContext db, Report report, string? query)
    {
        var chosen = report.Directives.OrderBy(d => d.Position).Select(d => d.Directive!).ToList();
        var others = db.Directives().AsNoTracking().Where(d => d.AgencyId == report.AgencyId
            && !db.Reports().Any(r => r.Id == report.Id && r.Directives.Any(c => c.DirectiveId == d.Id)));
        foreach (var word in VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = VietnameseText.ContainsPattern(word);
            others = others.Where(d => EF.Functions.Like(d.SearchText, pattern, @"\"));
        }
        return new(report, chosen,
            await others.OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id).Take(OthersShown).ToListAsync(),
                await others.CountAsync(), query);
    }

    /// <summary>
    /// The ticked directives in the order of their position numbers; a number that is missing or no number leaves the row where it stands.
    /// "move" = "12:up" or "12:down" moves one of them by a row, "sort" puts all of them by date.
    /// </summary>
    public static IReadOnlyList<int> Read(IFormCollection form)
    {
        var ids = form["chosen"].Select(Number).OfType<int>().ToList();
        var ordered = ids.Select((id, row) => (Id: id, Place: Number(form[$"position-{id}"]) ?? row + 1, Row: row))
            .OrderBy(x => x.Place).ThenBy(x => x.Row).Select(x => x.Id).ToList();
        if (form["move"].ToString().Split(':') is [var which, var where] && Number(which) is { } moved
            && ordered.IndexOf(moved) is var at and >= 0)
        {
            ordered.RemoveAt(at);
            ordered.Insert(Math.Clamp(at + (where == "up" ? -1 : 1), 0, ordered.Count), moved);
        }
        return ordered;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : null;

    private static int? Number(Microsoft.Extensions.Primitives.StringValues values) => Number(values.ToString());
}
