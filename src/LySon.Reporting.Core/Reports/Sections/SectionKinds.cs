using LySon.Reporting.Core.Outlines;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>The kinds of sections there are, a line each, in the order in which they are offered.</summary>
public static class SectionKinds
{
    public static IReadOnlyList<SectionDefinition> All { get; } =
    [
        new OpeningSection(),
        new NarrativeSection(),
        new DirectivesSection(),
        new VenuesSection(),
        new AdoptionSection(),
        new TypedTableSection(),
        new TasksSection(),
        new ClosingSection(),
    ];

    /// <summary>Null when there is no such kind.</summary>
    public static SectionDefinition? Find(string? key) => All.FirstOrDefault(k => k.Key == key);

    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static SectionDefinition Of(string key) =>
        Find(key) ?? throw new ArgumentException($"There is no kind of section '{key}'.", nameof(key));

    /// <summary>The sections of a template as an outline that may be asked for; a kind with columns of its own keeps them.</summary>
    public static List<OutlineSection> ToOutline(this IEnumerable<TemplateSection> sections) =>
    [
        .. sections.Select((s, at) => new OutlineSection
        {
            Position = at, Kind = s.Kind, Heading = s.Heading, Guidance = s.Guidance,
            Table = Of(s.Kind).Shape(s.Table ?? new([], [])),
        }),
    ];

    extension(ReportSection section)
    {
        public SectionDefinition Definition => Of(section.Kind);
    }

    extension(OutlineSection section)
    {
        public SectionDefinition Definition => Of(section.Kind);

        /// <summary>As people name it: its heading, or what it is.</summary>
        public string Title => section.Heading.Length > 0 ? section.Heading : section.Definition.Name;
    }
}
