using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Outlines;
using LySon.Reporting.Core.Reports.Figures;
using LySon.Reporting.Core.Requests;
using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Reports.Sections;

/// <summary>Where sections of a kind stand: opening and closing at the ends, everything else as whoever asks orders it.</summary>
public enum SectionPlace { First, Between, Last }

/// <summary>
/// One kind of section: everything that depends on what a section is. Its class says how it begins, how far it is, what is doubtful and
/// what keeps the report from being submitted; what is printed and how it is edited says its presentation in the portal.
/// </summary>
/// <param name="key">As it is stored; never changed.</param>
/// <param name="name">"Bảng văn bản chỉ đạo"</param>
public abstract class SectionDefinition(string key, string name)
{
    public string Key => key;
    public string Name => name;

    public virtual SectionPlace Place => SectionPlace.Between;

    /// <summary>Whether it carries a heading with a number.</summary>
    public bool IsNumbered => Place == SectionPlace.Between;

    /// <summary>The part of the portal that its figures come from; null for what everybody uses.</summary>
    public virtual AgencyModule? Module => null;

    /// <summary>Whether a table follows the text.</summary>
    public virtual bool HasTable => false;

    /// <summary>The part of a report in which it is put right.</summary>
    public virtual ReportPart Part => ReportPart.Section;

    /// <summary>The figures that it brings along, whatever its text says.</summary>
    public virtual IReadOnlyList<FigureOrigin> Figures => [];

    /// <summary>The heading that whoever asks is offered; null for none.</summary>
    public virtual string? StartingHeading => null;

    /// <summary>The text with which an agency begins.</summary>
    public virtual string StartingText(SectionStart start) => "";

    /// <summary>What is said in the outline about a section that needs nothing else from whoever asks; null for nothing.</summary>
    public virtual string? OutlineNote => null;

    /// <summary>Whether whoever asks defines columns and rows.</summary>
    public virtual bool IsShapedByRequester => false;

    /// <summary>The table that agencies fill in; null for none.</summary>
    /// <param name="asked">Columns and rows that whoever asks defined.</param>
    public virtual TableShape? Shape(TableShape asked) => null;

    /// <summary>What is typed for a unit that does not use the portal; null for a section without figures.</summary>
    /// <param name="asked">Columns and rows that whoever asks defined.</param>
    public virtual EntryShape? Entry(TableShape? asked, EntryCatalog catalog) => null;

    /// <summary>How far it is, once its text holds no doubtful figure.</summary>
    public abstract SectionState State(SeenSection seen);

    /// <summary>What should be looked at before the report goes out, as sentences that follow the section's name.</summary>
    public virtual IEnumerable<string> Doubts(SeenSection seen) => [];

    /// <summary>What keeps the report from being submitted, as sentences that follow the section's name.</summary>
    public virtual IEnumerable<string> Refusals(SeenSection seen) => [];

    /// <summary>Whether figures are missing, beside those of its text; a reason excuses it. Zero is a figure, nothing is not.</summary>
    public virtual bool Misses(SeenSection seen) => false;

    /// <summary>What is doubtful about what a report holds for this kind, whether or not its outline has such a section.</summary>
    public virtual IEnumerable<string> DoubtsOf(Report report) => [];
}

/// <summary>What a section's first text may name.</summary>
/// <param name="Asked">What is answered.</param>
/// <param name="Requester">The full name of the agency that asks.</param>
/// <param name="Agency">The full name of the agency that reports.</param>
public sealed record SectionStart(ReportRequest Asked, string Requester, string Agency)
{
    /// <param name="requester">With names.</param>
    /// <param name="agency">With names.</param>
    public static SectionStart Of(ReportRequest asked, Agency requester, Agency agency) =>
        new(asked, requester.NameOn(asked.NamesOn).Name, agency.NameOn(asked.CutoffOn).Name);

    /// <summary>As it goes on within a sentence: "tình hình triển khai …".</summary>
    public string Title => Asked.ReportTitle.LowerFirst();

    /// <summary>Whether it is a report, and no document of another type.</summary>
    public bool IsReport => Asked.TypeCode == ReportRequest.UsualTypeCode;

    /// <summary>"báo cáo tình hình triển khai …": the type is not said twice.</summary>
    public string Named => Title.StartsWith(Type, StringComparison.Ordinal) ? Title : $"{Type} {Title}";

    /// <summary>What the agency does with it: it reports; any other document it draws up.</summary>
    public string Says => IsReport ? Named : $"lập {Named}";

    private string Type => Asked.TypeName.LowerFirst();
}

/// <summary>A section with all that its state depends on.</summary>
/// <param name="Report">With the chosen directives and the directives themselves loaded.</param>
public sealed record SeenSection(ReportSection Section, Report Report, ReportFigures Figures)
{
    public Narrative Narrative { get; } = Narrative.Parse(Section.Body);
}
