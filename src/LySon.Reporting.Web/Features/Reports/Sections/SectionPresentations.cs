using LySon.Reporting.Core.Reports;
using LySon.Reporting.Core.Reports.Sections;

namespace LySon.Reporting.Web.Features.Reports.Sections;

/// <summary>How each kind of section looks, a line each.</summary>
internal static class SectionPresentations
{
    public static IReadOnlyList<SectionPresentation> All { get; } =
    [
        new(OpeningSection.Kind),
        new(NarrativeSection.Kind),
        new DirectivesPresentation(),
        new VenuesPresentation(),
        new AdoptionPresentation(),
        new FilledTablePresentation(TypedTableSection.Kind),
        new FilledTablePresentation(TasksSection.Kind),
        new(ClosingSection.Kind),
    ];

    extension(ReportSection section)
    {
        public SectionPresentation Presentation => All.First(p => p.Kind == section.Kind);
    }
}
