using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Core.Outside;

/// <summary>A unit into whose row one may paste.</summary>
/// <param name="ReportId">Null where the row is only read.</param>
public sealed record PasteTarget(int AgencyId, string Name, string ShortName, int? ReportId);

/// <summary>A pasted line whose name is nearly a unit's.</summary>
public sealed record NearMatch(string Typed, string Name);

/// <param name="Cells">What comes into which column of which report.</param>
/// <param name="Lines">Lines with figures.</param>
/// <param name="Near">To be asked, one by one.</param>
/// <param name="Unknown">Lines that fit nowhere, by their first cell; those beyond the last row among them.</param>
/// <param name="ReadOnly">Units that sent their figures themselves.</param>
public sealed record Pasted(
    IReadOnlyDictionary<(int ReportId, int Column), string> Cells, int Lines, int Matched, IReadOnlyList<NearMatch> Near,
    IReadOnlyList<string> Unknown, IReadOnlyList<string> ReadOnly);

/// <summary>
/// A block of a sheet, laid into the grid: by the names in its first column, otherwise from a cell on downward. Blanks never overwrite.
/// </summary>
public static class PastedBlock
{
    private static readonly string[] Kinds = ["uy ban nhan dan ", "ubnd "];

    /// <summary>More is not read.</summary>
    public const int CharactersMax = 200_000;

    /// <param name="from">The report and column to begin at when the block has no names; the first when null.</param>
    public static Pasted Lay(string block, IReadOnlyList<PasteTarget> targets, int columns, (int ReportId, int Column)? from)
    {
        var lines = block.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n').Split('\n')
            .Select(l => l.Split('\t').Select(c => VietnameseText.Normalize(c)).ToList()).ToList();
        return lines.Exists(l => HasName(l)) ? ByName(lines, targets, columns) : InOrder(lines, targets, columns, from);
    }

    private static Pasted ByName(List<List<string>> lines, IReadOnlyList<PasteTarget> targets, int columns)
    {
        var known = targets.SelectMany(t => new[] { (Key: KeyOf(t.ShortName), Target: t), (Key: KeyOf(t.Name), Target: t) })
            .DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Target, StringComparer.Ordinal);
        var (cells, near, unknown, readOnly, matched) = (new Dictionary<(int, int), string>(), new List<NearMatch>(), new List<string>(),
            new List<string>(), 0);
        var figures = lines.Where(l => HasName(l) && l.Skip(NameAt(l) + 1).Any(IsFigure)).ToList();
        foreach (var line in figures)
        {
            var at = NameAt(line);
            if (known.TryGetValue(KeyOf(line[at]), out var target))
            {
                if (target.ReportId is not { } report) readOnly.Add(target.ShortName);
                else
                {
                    Fill(cells, report, 0, line.Skip(at + 1), columns);
                    matched++;
                }
            }
            else if (Nearest(KeyOf(line[at]), known.Keys) is { } key) near.Add(new(line[at], known[key].ShortName));
            else unknown.Add(line[at]);
        }
        return new(cells, figures.Count, matched, near, unknown, readOnly);
    }

    private static Pasted InOrder(
        List<List<string>> lines, IReadOnlyList<PasteTarget> targets, int columns, (int ReportId, int Column)? from)
    {
        var rows = targets.Select(t => t.ReportId).OfType<int>().ToList();
        var start = from is { } cell ? Math.Max(0, rows.IndexOf(cell.ReportId)) : 0;
        var cells = new Dictionary<(int, int), string>();
        var fitting = lines.Take(rows.Count - start).ToList();
        for (var i = 0; i < fitting.Count; i++) Fill(cells, rows[start + i], from?.Column ?? 0, fitting[i], columns);
        var beyond = lines.Skip(fitting.Count).Select(l => string.Join(" ", l).Trim()).Where(l => l.Length > 0).ToList();
        return new(cells, lines.Count, fitting.Count, [], beyond, []);
    }

    private static void Fill(Dictionary<(int, int), string> cells, int report, int column, IEnumerable<string> texts, int columns)
    {
        foreach (var (text, c) in texts.Select((text, i) => (text, column + i)))
            if (c < columns && text.Length > 0) cells[(report, c)] = text;
    }

    /// <summary>Behind a running number, if the sheet has one.</summary>
    private static int NameAt(List<string> line) => line.Count > 1 && IsFigure(line[0]) && line[1].Any(char.IsLetter) ? 1 : 0;

    private static bool HasName(List<string> line) => line.Count > 1 && line[NameAt(line)].Any(char.IsLetter);

    private static bool IsFigure(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || ".,-–".Contains(c,
        StringComparison.Ordinal));

    private static string KeyOf(string name)
    {
        var folded = VietnameseText.Fold(name);
        foreach (var kind in Kinds) if (folded.StartsWith(kind, StringComparison.Ordinal)) folded = folded[kind.Length..];
        return folded;
    }

    /// <summary>The only name within two letters, or that which holds all of the typed one; null when there is none or more.</summary>
    private static string? Nearest(string typed, IEnumerable<string> names)
    {
        var close = names.Where(n => Distance(typed, n) <= 2 || n.EndsWith(" " + typed, StringComparison.Ordinal)).Take(2).ToList();
        return close.Count == 1 && typed.Length > 2 ? close[0] : null;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
