using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.Core.Reports.Workflow;

/// <summary>One thing that changed about the request of a report being written.</summary>
/// <param name="Rewrites">Whether the report says something else by it.</param>
public sealed record Amended(string Sentence, bool Rewrites = true);

/// <summary>
/// Brings the sections of a report to the outline that it answers. What was written stays: a section that is no longer asked for becomes
/// the agency's own, and figures without a place are kept beside their table.
/// </summary>
public static class OutlineFollowing
{
    /// <param name="report">With its sections.</param>
    /// <param name="outline">As it is asked for now.</param>
    /// <param name="renamed">The keys of sections whose heading is to be taken over; of the others the agency's own heading stays.</param>
    /// <param name="start">What a new section's text begins with.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Amended> Follow(
        Report report, IReadOnlyList<OutlineSection> outline, IReadOnlySet<int> renamed, SectionStart start, DateTime now)
    {
        var said = new List<Amended>();
        var before = report.Sections.Where(s => s.DeletedAt is null).OrderBy(s => s.Position).ThenBy(s => s.Id).ToList();
        foreach (var gone in before.Where(s => s.OutlineSectionId is { } id && outline.All(o => o.Id != id)))
            said.Add(End(gone, start, now));
        var asked = before.Where(s => s.OutlineSectionId is not null).ToDictionary(s => s.OutlineSectionId!.Value);
        var sections = outline.Select(o => asked.TryGetValue(o.Id, out var section) ? Bring(section, o, renamed, said)
            : Add(report, o, start, said)).ToList();
        var places = sections.Where(before.Contains).Select(s => before.IndexOf(s)).ToList();
        if (!places.SequenceEqual(places.Order())) said.Add(new("Thứ tự các mục thay đổi theo đề cương."));
        // A section of the agency's own stays behind the one that it stood behind.
        foreach (var own in before.Where(s => s.OutlineSectionId is null && s.DeletedAt is null))
            sections.Insert(1 + before.Take(before.IndexOf(own)).Select(s => sections.IndexOf(s)).LastOrDefault(at => at >= 0, -1), own);
        for (var i = 0; i < sections.Count; i++) sections[i].Position = i;
        return said;
    }

    /// <summary>Nothing was written in it: no text of one's own, no figure.</summary>
    private static bool IsUntouched(ReportSection section, SectionStart start) =>
        (section.Body.Length == 0 || section.Body == section.Definition.StartingText(start)) && section.Kept.Length == 0
        && section.Content.Rows.All(r => r.Cells.All(c => c.State == CellState.Missing));

    private static Amended End(ReportSection section, SectionStart start, DateTime now)
    {
        section.OutlineSectionId = null;
        if (!IsUntouched(section, start)) return new($"Mục “{section.Heading}” không còn trong đề cương; nội dung đã soạn được giữ thành "
            + "mục riêng của đơn vị, không dùng nữa thì bỏ mục.");
        section.DeletedAt = now;
        return new($"Bỏ mục “{section.Heading}”, trong đó chưa soạn gì.");
    }

    private static ReportSection Add(Report report, OutlineSection asked, SectionStart start, List<Amended> said)
    {
        var section = new ReportSection
        {
            OutlineSectionId = asked.Id, Position = asked.Position, Kind = asked.Kind, Heading = asked.Heading, Guidance = asked.Guidance,
            Table = asked.Table, Body = asked.Definition.StartingText(start),
        };
        report.Sections.Add(section);
        said.Add(new($"Thêm mục “{asked.Title}”."));
        return section;
    }

    private static ReportSection Bring(ReportSection section, OutlineSection asked, IReadOnlySet<int> renamed, List<Amended> said)
    {
        if (renamed.Contains(asked.Id) && section.Heading != asked.Heading)
        {
            said.Add(new($"Mục “{section.Heading}” đổi tên thành “{asked.Heading}”."));
            section.Heading = asked.Heading;
        }
        if (section.Guidance != asked.Guidance)
        {
            said.Add(new($"Hướng dẫn của mục “{asked.Title}” thay đổi.", Rewrites: false));
            section.Guidance = asked.Guidance;
        }
        if (section.Table is not { } before || asked.Table is not { } after) return section;
        var change = TableChange.Of(before, section.Content, after);
        section.Table = after;
        if (change.Said.Count == 0) return section;
        if (section.Content.Rows.Count > 0) section.Content = change.Content;
        section.Kept = string.Join('\n', change.Kept.Prepend(section.Kept).Where(l => l.Length > 0));
        said.Add(new($"Bảng “{asked.Title}”: {string.Join("; ", change.Said)}."
            + (change.Kept.Count > 0 ? " Số đã nhập không còn chỗ được giữ bên dưới bảng." : "")));
        return section;
    }
}
