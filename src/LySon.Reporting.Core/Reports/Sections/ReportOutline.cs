using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using LySon.Reporting.Core.Outlines;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>A section with the number that is printed before its heading.</summary>
/// <param name="Number">From 1; null for opening and closing.</param>
public sealed record OutlineEntry(ReportSection Section, int? Number)
{
    /// <summary>"1. Công tác chỉ đạo", or "Mở đầu".</summary>
    public string Title => Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{number}. {Section.Heading}")
        : typeof(SectionKind).GetField(Section.Kind.ToString())!.GetCustomAttribute<DisplayAttribute>()!.GetName()!;

    /// <summary>"Mục 1", or "Mở đầu".</summary>
    public string ShortTitle => Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"Mục {number}") : Title;
}

public static class ReportOutline
{
    public static IReadOnlyList<OutlineEntry> Of(IEnumerable<ReportSection> sections)
    {
        var number = 0;
        return [.. sections.OrderBy(s => s.Position).ThenBy(s => s.Id).Select(s => new OutlineEntry(s, s.IsNumbered ? ++number : null))];
    }
}
