using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Boxes;

/// <summary>
/// Box 13 of Annex I (part III.4): the issuer's address at the foot of page 1, inside the margin, under a rule as wide as the text. It is
/// content, not decoration, so it is tagged as a paragraph; the body of the page ends above it.
/// </summary>
internal static class ContactLayout
{
    public static void Reserve(PageFlow flow, AgencyContact? contact)
    {
        var texts = contact?.Lines() ?? [];
        if (texts.Count == 0)
            return;
        var (style, profile) = (flow.Styles.Contact, flow.Profile);
        var lines = texts.SelectMany((text, i) => flow.Breaker
            .Break(CleanText.Of(text), style.Face, style.Size, flow.Frame.TextWidth, LineFit.Ragged)
            .Select(line => line with { BlankAfter = line.BlankAfter || i < texts.Count - 1 })).ToList();
        var rule = profile.RulePt + profile.RuleGapPt;
        flow.Reserve(profile.SpaceBeforeContactPt + rule + (lines.Count * style.LineHeight), top =>
        {
            var origin = new PartOrigin(Part.Contact);
            var y = top + profile.SpaceBeforeContactPt + (profile.RulePt / 2);
            flow.Add(new RuleLine(origin, flow.Frame.Left, y, flow.Frame.Right, y, profile.RulePt));
            y = top + profile.SpaceBeforeContactPt + rule;
            foreach (var line in lines)
            {
                flow.Text(origin, line, style, flow.Frame.Left, y);
                y += style.LineHeight;
            }
        });
    }
}
