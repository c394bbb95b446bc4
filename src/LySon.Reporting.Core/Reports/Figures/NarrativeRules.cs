namespace LySon.Reporting.Core.Reports.Figures;

/// <summary>
/// What keeps a section's text from being printed as meant. An unknown figure is refused; a missing one is only a warning.
/// </summary>
public static class NarrativeRules
{
    public static IEnumerable<string> Refusals(Narrative narrative, ReportFigures figures)
    {
        foreach (var part in narrative.Lines.SelectMany(l => l.Parts))
        {
            if (part is BrokenPart broken) yield return FigureErrors.BrokenReference(broken.Token);
            if (part is not FigurePart { Reference: var reference }) continue;
            if (figures.Find(reference.Key) is not { } figure) yield return FigureErrors.UnknownFigure(reference);
            else if (figure.Spelling(reference.Format) is null) yield return FigureErrors.UnknownSpelling(reference, figure);
        }
    }
}
