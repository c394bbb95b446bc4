using Microsoft.Playwright;

namespace LySon.Reporting.BrowserTests.Fixture;

/// <summary>
/// How far the parts of a page are moved while it loads, as browsers and their testers count it: the share of the window that is moved,
/// times how far.
/// </summary>
internal static class Shifts
{
    /// <summary>From here on a reader loses the line, or presses what was not there a moment ago.</summary>
    private const double Max = 0.05;

    private const string Watch = """
        (() => {
          const shifts = globalThis.shifts = { sum: 0, parts: [], read: entries => {
            for (const { value, hadRecentInput, sources } of entries) {
              if (hadRecentInput) continue;
              shifts.sum += value;
              for (const { node, previousRect, currentRect } of sources)
                shifts.parts.push(`${node?.nodeName}.${node?.className} ${Math.round(previousRect.y)}→${Math.round(currentRect.y)}`);
            }
          } };
          shifts.observer = new PerformanceObserver(list => shifts.read(list.getEntries()));
          shifts.observer.observe({ type: 'layout-shift', buffered: true });
        })();
        """;

    private const string Read = """
        async max => {
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          shifts.read(shifts.observer.takeRecords());
          return shifts.sum <= max ? '' : `${shifts.sum.toFixed(3)}: ${shifts.parts.slice(0, 6).join(', ')}`;
        }
        """;

    /// <summary>Before the page is opened.</summary>
    public static Task WatchAsync(IPage page) => page.AddInitScriptAsync(Watch);

    /// <summary>What moved too far since the page was opened; empty when all stood still.</summary>
    public static Task<string> FindAsync(IPage page) => page.EvaluateAsync<string>(Read, Max);
}
