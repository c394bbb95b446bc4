using DiffPlex;
using DiffPlex.Chunkers;

namespace LySon.Reporting.Web.Features.Shared.History;

public enum DiffKind { Same, Removed, Added }

public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>Which words left a text and which came; blanks between words are all one.</summary>
public static class WordDiff
{
    /// <summary>Beyond this many words nobody reads a comparison word by word; the texts are shown whole.</summary>
    public const int MaximumWords = 600;

    private static readonly CustomFunctionChunker Words = new(Split);

    public static IReadOnlyList<DiffPart> Between(string? before, string? after)
    {
        var parts = new List<DiffPart>();
        string[] old = Split(before), now = Split(after);
        if (old.Length > MaximumWords || now.Length > MaximumWords)
        {
            Add(DiffKind.Removed, old);
            Add(DiffKind.Added, now);
            return parts;
        }
        var done = 0;
        var found = Differ.Instance.CreateDiffs(before ?? "", after ?? "", ignoreWhiteSpace: false, ignoreCase: false, Words);
        foreach (var block in found.DiffBlocks)
        {
            Add(DiffKind.Same, now.AsSpan(done..block.InsertStartB));
            Add(DiffKind.Removed, old.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Add(DiffKind.Added, now.AsSpan(block.InsertStartB, block.InsertCountB));
            done = block.InsertStartB + block.InsertCountB;
        }
        Add(DiffKind.Same, now.AsSpan(done..));
        return parts;

        void Add(DiffKind kind, ReadOnlySpan<string> words)
        {
            if (words.Length > 0) parts.Add(new(kind, string.Join(' ', words)));
        }
    }

    private static string[] Split(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
