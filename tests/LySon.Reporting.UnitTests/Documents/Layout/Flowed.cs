using LySon.Reporting.Documents.Layout.Boxes;
using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Layout.Pages;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.UnitTests.Documents.Layout;

/// <summary>Blocks placed from a height of the page that a test chooses, to a hundredth of a point.</summary>
internal static class Flowed
{
    public static readonly LayoutProfile Profile = LayoutProfile.Decree30;

    public static readonly TextStyles Styles = new(Profile);

    /// <summary>Points of a line of the body, and of a line in a cell.</summary>
    public static readonly double Line = 14 * 1.15;

    public static readonly double CellLine = 12 * 1.15;

    /// <summary>Points that a row of so many lines takes.</summary>
    public static double Row(int lines) => (lines * CellLine) + 4;

    /// <summary>Lines of each block on each page, where the blocks begin with so much room left on the first.</summary>
    /// <param name="tail">What must stand below the last block.</param>
    /// <returns>"0:3 | 0:2 1:4": block and number of its lines, pages parted by a stroke.</returns>
    public static string Lines(double room, double tail, params Block[] blocks) =>
        Describe(Pages(room, tail, Profile, blocks), origin => $"{origin.Block}");

    /// <summary>The same of a table, by row: "0:1 1:2 | 0:1 1:3"; 0 is the header, and lines are those of the tallest cell.</summary>
    public static string Rows(double room, double tail, Table table) =>
        Describe(Pages(room, tail, Profile, table), origin => $"{origin.Row}");

    public static List<ArrangedPage> Pages(double room, double tail, LayoutProfile profile, params Block[] blocks)
    {
        var pages = new List<ArrangedPage>();
        var flow = new PageFlow(profile, pages.Add);
        flow.Y = flow.Bottom - room;
        new BodyLayout(flow, blocks).Place(tail);
        flow.End();
        return pages;
    }

    /// <summary>A text of so many lines, whatever the width.</summary>
    public static string Text(int lines) => string.Join('\n', Enumerable.Range(1, lines).Select(i => $"d{i}"));

    /// <summary>A table of one column whose rows have so many lines.</summary>
    public static Table Table(params int[] rows) => new([new("Cột", 1)], [.. rows.Select(lines => (IReadOnlyList<string>)[Text(lines)])]);

    private static string Describe(List<ArrangedPage> pages, Func<PartOrigin, string> key) =>
        string.Join(" | ", pages.Select(page => string.Join(' ', page.Operations.OfType<TextRun>()
        .Where(run => run.Origin.Part == Part.Body).GroupBy(run => key(run.Origin))
            .Select(group => $"{group.Key}:{group.Select(run => run.Y).Distinct().Count()}"))));
}
