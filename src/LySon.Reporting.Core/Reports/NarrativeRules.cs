namespace LySon.Reporting.Core.Reports;

/// <summary>What keeps a section's text from being printed as meant. An unknown figure is refused; a missing one is only a warning.</summary>
public static class NarrativeRules
{
    public static IEnumerable<string> Refusals(Narrative narrative, ReportFigures figures)
    {
        foreach (var part in narrative.Lines.SelectMany(l => l.Parts))
        {
            if (part is BrokenPart broken) yield return ReportErrors.BrokenReference(broken.Token);
            if (part is not FigurePart { Reference: var reference }) continue;
            if (figures.Find(reference.Key) is not { } figure) yield return ReportErrors.UnknownFigure(reference);
            else if (figure.Spelling(reference.Format) is null) yield return ReportErrors.UnknownSpelling(reference, figure);
        }
    }
}
