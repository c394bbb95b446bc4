namespace LySon.Reporting.Web.Features.Shared;

public enum DiffKind { Same, Removed, Added }

public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>Which words left a text and which came, by the longest common run of words.</summary>
public static class WordDiff
{
    /// <summary>Beyond this many words the table of the comparison is not worth its memory; the texts are shown whole.</summary>
    public const int MaximumWords = 600;

    public static IReadOnlyList<DiffPart> Between(string? before, string? after)
    {
        var old = Words(before);
        var now = Words(after);
        if (old.Length > MaximumWords || now.Length > MaximumWords)
            return [new(DiffKind.Removed, string.Join(' ', old)), new(DiffKind.Added, string.Join(' ', now))];

        var common = CommonLengths(old, now);
        var parts = new List<DiffPart>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) (i, j) = Take(DiffKind.Same, old[i], i + 1, j + 1);
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1])) (i, j) = Take(DiffKind.Removed, old[i], i + 1, j);
            else (i, j) = Take(DiffKind.Added, now[j], i, j + 1);
        }
        return parts;

        (int, int) Take(DiffKind kind, string word, int nextOld, int nextNow)
        {
            if (parts.Count > 0 && parts[^1].Kind == kind) parts[^1] = parts[^1] with { Text = parts[^1].Text + " " + word };
            else parts.Add(new(kind, word));
            return (nextOld, nextNow);
        }
    }

    private static string[] Words(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // common[i, j]: length of the longest run of words that old from i and now from j share.
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }
}
