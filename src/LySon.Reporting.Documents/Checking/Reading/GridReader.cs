namespace LySon.Reporting.Documents.Checking.Reading;

/// <summary>Finds bordered tables by their vertical lines: those that touch one another's height belong to one table.</summary>
internal static class GridReader
{
    /// <summary>Millimetres within which two lines are one, or touch.</summary>
    private const double Near = 0.8;

    public static List<PaperGrid> Find(IReadOnlyList<PaperRule> rules)
    {
        var grids = new List<PaperGrid>();
        var group = new List<PaperRule>();
        var bottom = 0.0;
        foreach (var rule in rules.Where(rule => !rule.IsHorizontal).OrderBy(rule => rule.Top))
        {
            if (group.Count > 0 && rule.Top > bottom + Near)
                Close();
            group.Add(rule);
            bottom = group.Count == 1 ? rule.Bottom : Math.Max(bottom, rule.Bottom);
        }

        Close();
        return grids;

        void Close()
        {
            var columns = Distinct(group.Select(rule => (rule.Left + rule.Right) / 2));
            if (columns.Count > 1)
                grids.Add(Grid(group.Min(rule => rule.Top), group.Max(rule => rule.Bottom), columns, rules));
            group.Clear();
        }
    }

    private static PaperGrid Grid(double top, double bottom, List<double> columns, IReadOnlyList<PaperRule> rules)
    {
        var rows = Distinct(rules.Where(rule => rule.IsHorizontal && rule.Top >= top - Near && rule.Bottom <= bottom + Near
            && rule.Right > columns[0] && rule.Left < columns[^1]).Select(rule => (rule.Top + rule.Bottom) / 2));
        return new PaperGrid(columns[0], columns[^1], top, bottom, columns, rows);
    }

    private static List<double> Distinct(IEnumerable<double> values)
    {
        var distinct = new List<double>();
        foreach (var value in values.Order())
        {
            if (distinct.Count == 0 || value > distinct[^1] + Near)
                distinct.Add(value);
        }

        return distinct;
    }
}
