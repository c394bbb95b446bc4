using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Requests;

namespace LySon.Reporting.Web.Features.Requests.Asking;

internal static class OutlineWriting
{
    /// <param name="letter">Tracked, with its outline.</param>
    /// <param name="now">UTC.</param>
    public static void Apply(OutlineInput input, ReportRequest letter, DateTime now)
    {
        var known = letter.Outline.ToDictionary(s => s.Id);
        var position = 0;
        foreach (var typed in input.Sections.OrderBy(s => s.Definition.Place))
        {
            if (!known.Remove(typed.Id, out var section) || section.Kind != typed.Kind)
                letter.Outline.Add(section = new OutlineSection { Position = 0, Kind = typed.Kind });
            (section.Position, section.Heading) = (position++, typed.IsFixed ? "" : Line(typed.Heading));
            section.Guidance = typed.Guidance ?? "";
            section.Table = typed.ToTable(section.Table);
        }
        // A row that is gone stays in the history.
        foreach (var gone in known.Values) gone.DeletedAt = now;
    }

    private static string Line(string? text) => (text ?? "").ReplaceLineEndings(" ");
}
