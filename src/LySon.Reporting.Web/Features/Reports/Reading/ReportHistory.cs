using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Signing;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Features.Shared.History;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Web.Features.Reports.Reading;

/// <summary>What happened to a report and its sections, newest first, with the sections named and figures written out.</summary>
internal static class ReportHistory
{
    private static readonly string[] Texts = ["Nội dung"];

    public static async Task<IReadOnlyList<HistoryItem>> OfAsync(ReportingDbContext db, OpenReport open, int most, long after = 0)
    {
        var entries = open.Outline.ToDictionary(e => e.Section.Id);
        var ids = entries.Keys.ToList();
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.Id > after)
            .Where(c => (c.Entity == nameof(Report) && c.EntityId == open.Report.Id)
                || (c.Entity == nameof(ReportSection) && ids.Contains(c.EntityId) && c.Kind != ChangeKind.Created))
            .OrderByDescending(c => c.Id).Take(most).ToListAsync();
        return [.. changes.SelectMany(c => Items(c, c.Entity == nameof(Report) ? null : entries[c.EntityId], open.Figures))];
    }

    private static IEnumerable<HistoryItem> Items(Change change, OutlineEntry? entry, ReportFigures figures)
    {
        return change.Kind switch
        {
            ChangeKind.Created => [Item("tạo báo cáo")],
            ChangeKind.Deleted => [Item("xóa dự thảo")],
            ChangeKind.Restored => [Item("khôi phục dự thảo")],
            ChangeKind.Edited when change.Fields is [{ Name: SignedDocuments.HistoryField, To: var found }] =>
                [Item("lưu tệp đã ký số", null, found)],
            ChangeKind.Edited =>
                change.Fields.Select(f => Item($"sửa {f.Name.LowerFirst()}{(entry is null ? "" : $" của {entry.ShortTitle.LowerFirst()}")}",
                Shown(f.Name, f.From, figures), Shown(f.Name, f.To, figures))),
        };

        HistoryItem Item(string what, string? from = null, string? to = null) => new(change.ActorName, change.At, what, from, to);
    }

    private static string? Shown(string field, string? text, ReportFigures figures) =>
        Texts.Contains(field) ? ReadableText.Of(text, figures) : text;
}

/// <summary>The text of a section with its figures written out, for people to compare.</summary>
internal static class ReadableText
{
    public static string? Of(string? body, ReportFigures figures)
    {
        if (string.IsNullOrEmpty(body)) return body;
        return string.Join('\n', Narrative.Parse(body).Lines.Select(l => (l.IsBullet ? Narrative.BulletMark : "") + l.Print(figures)));
    }
}
