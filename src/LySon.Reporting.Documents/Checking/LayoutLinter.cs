using LySon.Reporting.Documents.Checking.Components;
using LySon.Reporting.Documents.Checking.Reading;
using LySon.Reporting.Documents.Checking.Rules;
using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Checking;

/// <summary>
/// Checks the layout of a finished PDF (kiểm tra thể thức) against Decree 30/2020/NĐ-CP, Annex I, as far as it can be seen on the pages. It
/// reads the file as anyone else would, and knows nothing of the engine that made it.
/// </summary>
public static class LayoutLinter
{
    public const int MostPages = 6000;

    /// <summary>What text and pages keep wherever they stand, in the document and in each appendix.</summary>
    private static readonly IReadOnlyList<Action<Anatomy, Findings>> Everywhere =
    [
        PageRules.Paper, PageRules.SideMargins, PageRules.TopMargin, PageRules.BottomMargin, PageNumberRules.Check,
        FontRules.Family, FontRules.Colour, FontRules.Unicode,
        BodyRules.Look, BodyRules.Indent, BodyRules.Gaps, BodyRules.LineSpacing, BodyRules.Justified,
        LevelRules.Parts, LevelRules.Sections, LevelRules.Clauses, LevelRules.Points,
        SpellingRules.Dates, SpellingRules.Numbers,
        TableRules.Size, TableRules.HeaderAgain, PageBreakRules.StrandedHeading, PageBreakRules.LonelyWord,
    ];

    private static readonly IReadOnlyList<Action<Anatomy, Findings>> Document =
    [
        OrderRules.Presence, OrderRules.Order,
        NationalNameRules.Name, NationalNameRules.Motto, NationalNameRules.Rule,
        IssuingBodyRules.Look, IssuingBodyRules.Place, IssuingBodyRules.Rule,
        NumberRules.Look, NumberRules.Writing, NumberRules.TypeCode,
        PlaceAndDateRules.Look, PlaceAndDateRules.Writing,
        TitleRules.TypeName, TitleRules.Abstract, TitleRules.Rule, SubjectRules.Check,
        AddressRules.Check, BodyRules.ClosingMark, LevelRules.LegalBases, PageBreakRules.TornSignature,
        SignatureRules.Authority, SignatureRules.Signer, RecipientsRules.Title, RecipientsRules.List,
        StampRules.Urgency, StampRules.Circulation, ContactRules.Check,
        AppendixRules.Labels, AppendixRules.Titles, AppendixRules.Notes, AppendixRules.Mention, AppendixRules.NewPage,
    ];

    /// <summary>In the order of the pages; nothing when every rule that can be seen is kept.</summary>
    /// <exception cref="UnreadablePdfException">
    /// No PDF, encrypted, broken, without text, larger than <see cref="SafePdf.LargestFileMb"/> MB or longer than <see cref="MostPages"/>
    /// pages.
    /// </exception>
    public static IReadOnlyList<LayoutFinding> Check(Stream pdf, CancellationToken cancellation = default) =>
        Check(PaperReader.Read(pdf, MostPages, cancellation));

    /// <summary>The same of pages that were read already.</summary>
    internal static IReadOnlyList<LayoutFinding> Check(Paper paper)
    {
        var anatomy = Anatomy.Of(paper);
        var findings = new Findings();
        foreach (var rule in Everywhere)
        {
            rule(anatomy, findings);
            foreach (var appendix in anatomy.Appendices)
                rule(appendix.Text, findings);
        }

        foreach (var rule in Document)
            rule(anatomy, findings);
        return findings.InOrder();
    }
}
