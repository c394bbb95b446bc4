using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>Shares out a table's width: preferred shares, bent so that no word needs a forced break where the bounds allow it.</summary>
internal static class TableColumns
{
    /// <summary>Widths in points; their sum is <paramref name="total"/>.</summary>
    public static double[] Widths(Table table, TextStyles styles, double padding, double total)
    {
        var columns = table.Columns;
        var shares = columns.Sum(column => column.Share);
        var least = new double[columns.Count];
        var widths = new double[columns.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            var most = Units.Points(columns[c].MaxMm);
            // A hair more than the word, so that rounding never breaks it.
            var need = LongestWord(table, c, styles) + (2 * padding) + 0.01;
            least[c] = Math.Max(Units.Points(columns[c].MinMm), Math.Min(need, most));
            widths[c] = Math.Clamp(columns[c].Share / shares * total, least[c], Math.Max(most, least[c]));
        }

        return Fit(widths, least, total);
    }

    private static double[] Fit(double[] widths, double[] least, double total)
    {
        var slack = widths.Sum() - least.Sum();
        var excess = widths.Sum() - total;
        if (excess > slack)
            return [.. least.Select(width => width * total / least.Sum())];
        if (excess > 0)
            return [.. widths.Select((width, c) => width - (excess * (width - least[c]) / slack))];
        return [.. widths.Select(width => width * total / widths.Sum())];
    }

    private static double LongestWord(Table table, int column, TextStyles styles)
    {
        var longest = LongestWord(table.Columns[column].Header, styles.CellHeader);
        foreach (var row in table.Rows)
        {
            if (column < row.Count)
                longest = Math.Max(longest, LongestWord(row[column], styles.Cell));
        }

        return longest;
    }

    private static double LongestWord(string text, TextStyle style)
    {
        var longest = 0.0;
        foreach (var word in text.AsSpan().SplitAny(' ', '\n'))
            longest = Math.Max(longest, style.Face.Measure(text.AsSpan(word), style.Size));
        return longest;
    }
}
