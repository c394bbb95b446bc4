namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>Text that the agency writes, with figures in it.</summary>
public sealed class NarrativeSection() : TextSection(Kind, "Nội dung")
{
    public const string Kind = "Narrative";
}
