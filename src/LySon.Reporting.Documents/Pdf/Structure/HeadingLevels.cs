using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Pdf.Structure;

/// <summary>
/// The levels of the body's headings in turn. The report's title is H1, so its sections are H2; a level is never skipped on the way down
/// (ISO 14289-1, 7.4.2), whatever the record says.
/// </summary>
internal sealed class HeadingLevels
{
    private StructureType last = StructureType.H1;

    /// <summary>After another title.</summary>
    public void Begin() => last = StructureType.H1;

    public StructureType Next(Heading heading)
    {
        var level = Math.Clamp((int)StructureType.H1 + heading.Level, (int)StructureType.H2, (int)StructureType.H6);
        return last = (StructureType)Math.Min(level, (int)last + 1);
    }
}
