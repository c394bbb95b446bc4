using LySon.Reporting.Documents.Layout.Inline;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Tables;

/// <summary>Shares out a table's width: preferred shares, bent so that no word needs a forced break where the bounds allow it.</summary>
internal static class TableColumns
{
    /// <summary>Widths in points; their sum is <paramref name="total"/>.</summary>
    public static double[] Widths(Table table, TextStyles styles, double padding, double total)
    {
        var columns = table.Columns;
        var shares = columns.Sum(column => column.Share);
        var floor = columns.Select(column => Units.Points(column.MinMm)).ToArray();
        var least = Least(table, styles, padding);
        var widths = new double[columns.Count];
        for (var c = 0; c < columns.Count; c++)
            widths[c] = Math.Clamp(columns[c].Share / shares * total, least[c], Math.Max(Units.Points(columns[c].MaxMm), least[c]));
        return Fit(widths, least, floor, total);
    }

    /// <summary>Points that the table needs so that no word is broken but those that must be anyway.</summary>
    public static double Narrowest(Table table, TextStyles styles, double padding) => Least(table, styles, padding).Sum();

    private static double[] Least(Table table, TextStyles styles, double padding)
    {
        var least = new double[table.Columns.Count];
        for (var c = 0; c < least.Length; c++)
        {
            var most = Units.Points(table.Columns[c].MaxMm);
            // A hair more than the word, so that rounding never breaks it.
            var need = LongestWord(table, c, styles, most - (2 * padding)) + (2 * padding) + 0.01;
            least[c] = Math.Max(Units.Points(table.Columns[c].MinMm), Math.Min(need, most));
        }

        return least;
    }

    private static double[] Fit(double[] widths, double[] least, double[] floor, double total)
    {
        var excess = widths.Sum() - total;
        if (excess <= 0)
            return [.. widths.Select(width => width * total / widths.Sum())];
        if (least.Sum() <= total)
            return Between(least, widths, total);
        return floor.Sum() <= total ? Between(floor, least, total) : [.. floor.Select(width => width * total / floor.Sum())];
    }

    /// <summary>Every column gets the same part of the way from its lower to its upper width.</summary>
    private static double[] Between(double[] lower, double[] upper, double total)
    {
        var way = (total - lower.Sum()) / (upper.Sum() - lower.Sum());
        return [.. lower.Select((width, c) => width + (way * (upper[c] - width)))];
    }

    private static double LongestWord(Table table, int column, TextStyles styles, double most)
    {
        var longest = LongestWord(table.Columns[column].Header, styles.CellHeader, most);
        foreach (var row in table.Rows)
        {
            if (column < row.Count)
                longest = Math.Max(longest, LongestWord(row[column], styles.Cell, most));
        }

        return column < table.Total?.Count ? Math.Max(longest, LongestWord(table.Total[column], styles.CellHeader, most)) : longest;
    }

    /// <summary>A word wider than <paramref name="most"/> has to be broken anyway: only its parts between marks claim room.</summary>
    private static double LongestWord(ReadOnlySpan<char> text, TextStyle style, double most)
    {
        var longest = 0.0;
        foreach (var range in text.SplitAny(' ', '\n'))
        {
            var word = text[range];
            var width = style.Face.Measure(word, style.Size);
            longest = Math.Max(longest, width <= most ? width : LongestPart(word, style, most));
        }

        return longest;
    }

    private static double LongestPart(ReadOnlySpan<char> word, TextStyle style, double most)
    {
        var longest = 0.0;
        foreach (var part in word.SplitAny('/', '-'))
        {
            // The mark stays at the end of its part.
            var (start, length) = part.GetOffsetAndLength(word.Length);
            var width = style.Face.Measure(word.Slice(start, Math.Min(length + 1, word.Length - start)), style.Size);
            longest = Math.Max(longest, width <= most ? width : 0);
        }

        return longest;
    }
}
