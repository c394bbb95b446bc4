using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>A report laid out on pages; what every writer (PDF, SVG) draws as it stands.</summary>
public sealed record ArrangedDocument(OfficialReport Report, LayoutProfile Profile, IReadOnlyList<ArrangedPage> Pages)
{
    internal PrintedContent Content { get; } = OfficialLayout.Content(Report);

    /// <summary>The room for signature and seal.</summary>
    public SignatureRoom? SignatureRoom { get; init; }
}
