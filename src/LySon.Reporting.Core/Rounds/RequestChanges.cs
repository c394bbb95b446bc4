using LySon.Reporting.Core.Data.History;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Rounds;

/// <summary>What changed about a request beside its own columns, in words for its history and for everyone asked.</summary>
public static class RequestChanges
{
    private const int Named = 5;

    /// <summary>What a section asked before it was edited.</summary>
    public sealed record SectionSeen(int Id, string Title, string Guidance, string Table)
    {
        public static SectionSeen Of(OutlineSection section) => new(section.Id, section.Title, section.Guidance, Said(section.Table));
    }

    /// <summary>Null when nothing changed.</summary>
    public static FieldChange? OfOutline(IReadOnlyList<SectionSeen> before, IReadOnlyList<SectionSeen> after)
    {
        var added = after.Where(a => before.All(b => b.Id != a.Id)).ToList();
        var removed = before.Where(b => after.All(a => a.Id != b.Id)).ToList();
        var edited = after.Where(a => before.Any(b => b.Id == a.Id && b != a)).ToList();
        var moved = !before.Select(b => b.Id).Where(id => after.Any(a => a.Id == id))
            .SequenceEqual(after.Select(a => a.Id).Where(id => before.Any(b => b.Id == id)));
        if (added.Count + removed.Count + edited.Count == 0 && !moved) return null;
        return new("Đề cương", $"{before.Count.Grouped()} mục", $"{after.Count.Grouped()} mục{Part("thêm", added.Select(s => s.Title))}"
            + $"{Part("bỏ", removed.Select(s => s.Title))}{Part("sửa", edited.Select(s => s.Title))}{(moved ? "; sắp xếp lại" : "")}");
    }

    /// <summary>Null when nothing changed.</summary>
    public static FieldChange? OfAgencies(int before, int after, IReadOnlyList<string> added, IReadOnlyList<string> removed) =>
        added.Count + removed.Count == 0 ? null
            : new("Đơn vị báo cáo", $"{before.Grouped()} đơn vị", $"{after.Grouped()} đơn vị{Part("thêm", added)}{Part("bỏ", removed)}");

    private static string Part(string word, IEnumerable<string> titles)
    {
        var all = titles.ToList();
        if (all.Count == 0) return "";
        var rest = all.Count > Named ? $" và {(all.Count - Named).Grouped()} mục khác" : "";
        return $"; {word} {string.Join(", ", all.Take(Named).Select(t => $"“{t}”"))}{rest}";
    }

    private static string Said(TableShape? table) => table is null ? ""
        : string.Join('\n', table.Columns.Select(c => c.ToString()).Concat(table.Rows));
}
