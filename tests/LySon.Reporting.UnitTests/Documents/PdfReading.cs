using System.Globalization;
using System.Text;
using LySon.Reporting.Documents.Layout;
using LySon.Reporting.Documents.Layout.Measures;
using LySon.Reporting.Documents.Model;
using LySon.Reporting.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace LySon.Reporting.UnitTests.Documents;

/// <summary>A finished PDF as an independent reader sees it. Points, y upwards from the page's lower edge.</summary>
internal sealed class PdfReading
{
    public PdfReading(OfficialReport report) : this(report, PdfWriter.Write(OfficialLayout.Arrange(report, LayoutProfile.Decree30)))
    {
    }

    /// <param name="report">What the file should show.</param>
    /// <param name="bytes">The file, wherever it comes from.</param>
    public PdfReading(OfficialReport report, byte[] bytes)
    {
        Bytes = bytes;
        using var document = PdfDocument.Open(Bytes);
        Title = document.Information.Title;
        Pages = [.. document.GetPages().Select(page => new PdfPageReading(page))];
        var starts = Enumerable.Range(0, Pages.Count).Where(i => i == 0 || Pages[i].Text.StartsWith("Phụ lục", StringComparison.Ordinal))
            .ToList();
        Text = string.Join(' ', Pages.Select((page, i) => WithoutRepetitions(page, i, report, starts)));
    }

    public byte[] Bytes { get; }

    public string? Title { get; }

    public IReadOnlyList<PdfPageReading> Pages { get; }

    /// <summary>All text in the order of the content streams, without page numbers and repeated table headers.</summary>
    public string Text { get; }

    public PdfLine Line(string start) => Pages.SelectMany(page => page.Lines).First(
        line => line.Text.StartsWith(start, StringComparison.Ordinal));

    private static string WithoutRepetitions(PdfPageReading page, int index, OfficialReport report, List<int> starts)
    {
        var text = page.Text;
        var first = starts.FindLast(start => start <= index);
        if (first == index)
            return text;
        var number = (index - first + 1).ToString(CultureInfo.InvariantCulture) + " ";
        Assert.StartsWith(number, text, StringComparison.Ordinal);
        text = text[number.Length..];
        var header = report.Body.Concat(report.Appendices.SelectMany(appendix => appendix.Blocks)).OfType<Table>()
            .Select(table => string.Join(' ', table.Columns.Select(column => column.Header)) + " ")
            .FirstOrDefault(header => text.StartsWith(header, StringComparison.Ordinal));
        return header is null ? text : text[header.Length..];
    }
}

internal sealed class PdfPageReading
{
    public PdfPageReading(Page page)
    {
        Width = page.Width;
        Height = page.Height;
        Rules = [.. page.Paths.SelectMany(path => path).Select(path => path.GetBoundingRectangle()).Where(box => box is not null)
            .Select(box => new PdfRule(box!.Value.Left, box.Value.Right, box.Value.Bottom, box.Value.Top))];
        Lines = [.. SplitIntoLines(page.Letters)];
        Letters = [.. Lines.SelectMany(line => line.Letters)];
        Text = string.Join(' ', Lines.Select(line => line.Text));
    }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<Letter> Letters { get; }

    public IReadOnlyList<PdfLine> Lines { get; }

    public IReadOnlyList<PdfRule> Rules { get; }

    public string Text { get; }

    /// <summary>A new line begins where the baseline changes or the pen jumps to another column.</summary>
    private static IEnumerable<PdfLine> SplitIntoLines(IReadOnlyList<Letter> letters)
    {
        var start = 0;
        for (var i = 1; i <= letters.Count; i++)
        {
            var same = i < letters.Count
                && Math.Abs(letters[i].StartBaseLine.Y - letters[i - 1].StartBaseLine.Y) < 0.01
                && (letters[i - 1].Value is " " or "\u00A0" || Math.Abs(letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X) < 0.5);
            if (same)
                continue;
            // The blank that parts a line from the next is no part of what is seen.
            var end = letters[i - 1].Value == " " ? i - 1 : i;
            yield return new PdfLine([.. letters.Skip(start).Take(end - start)]);
            start = i;
        }
    }
}

internal sealed record PdfRule(double Left, double Right, double Bottom, double Top)
{
    public double LengthMm => Millimetres.From(Right - Left);
}

internal sealed class PdfLine(IReadOnlyList<Letter> letters)
{
    public IReadOnlyList<Letter> Letters => letters;

    public string Text { get; } = letters.Aggregate(new StringBuilder(), (text, letter) => text.Append(letter.Value)).ToString();

    public double Left => letters[0].StartBaseLine.X;

    public double Right => letters[^1].EndBaseLine.X;

    public double Baseline => letters[0].StartBaseLine.Y;

    public double Center => (Left + Right) / 2;

    public double Size => letters[0].PointSize;

    /// <summary>Without the subset's tag.</summary>
    public string Font => letters[0].FontName![7..];
}

internal static class Millimetres
{
    public static double From(double points) => points * 25.4 / 72;

    public static double ToPoints(double mm) => mm * 72 / 25.4;
}
