namespace LySon.Reporting.Documents.Checking.Rules;

/// <summary>
/// A place where a finished document departs from the official layout. All words are Vietnamese, for the clerk who reads them.
/// </summary>
/// <param name="Box">Where the rule stands in Annex I: "Ô số 5a", "Phần I".</param>
/// <param name="Rule">The rule in a few words.</param>
/// <param name="Page">From 1.</param>
/// <param name="Found">What the page shows.</param>
/// <param name="Expected">What the decree asks for.</param>
public sealed record LayoutFinding(string Box, string Rule, int Page, string Found, string Expected)
{
    /// <summary>One line, for a terminal.</summary>
    public override string ToString() => FormattableString.Invariant($"Trang {Page} · {Box} · {Rule}: {Found}; quy định: {Expected}.");
}
