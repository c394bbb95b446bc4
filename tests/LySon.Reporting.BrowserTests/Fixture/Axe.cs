using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>
/// The accessibility rules of axe-core on the page as it stands. Run by itself, in the one frame that the portal's pages have; the
/// library's own runner opens a second page for each answer and takes five times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async rules => {
          const options = { resultTypes: ['violations'], preload: false };
          options.runOnly = rules.length ? rules : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, options);
          return violations.map(v => `${v.id} (${v.help}): `
            + v.nodes.slice(0, 4).map(n => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`).join(', '));
        }
        """;

    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>What breaks a rule: its name, and the first elements that do.</summary>
    /// <param name="page">Where <see cref="LoadAsync"/> has been.</param>
    /// <param name="rules">Only these; none means all that WCAG 2.2 AA and good practice ask for.</param>
    public static async Task<string> FindAsync(IPage page, params string[] rules) =>
        string.Join("; ", (await page.EvaluateAsync<string[]>(Run, rules)).Distinct());
}
