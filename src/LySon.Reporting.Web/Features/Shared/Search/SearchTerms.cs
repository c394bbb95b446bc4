using LySon.Reporting.Core.Text;

namespace LySon.Reporting.Web.Features.Shared.Search;

/// <summary>What somebody looks for: words that must all occur, with or without diacritics.</summary>
public sealed class SearchTerms
{
    /// <summary>Characters that are read; the lists take as many.</summary>
    public const int LengthMax = 100;

    private readonly string[] words;

    public SearchTerms(string? typed)
    {
        Typed = VietnameseText.Normalize(typed is { Length: > LengthMax } ? typed[..LengthMax] : typed);
        words = [.. VietnameseText.Fold(Typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }

    public string Typed { get; }

    public bool IsEmpty => words.Length == 0;

    /// <summary>For LIKE on a folded column, one a word; the escape character is a backslash.</summary>
    public IEnumerable<string> Patterns => words.Select(VietnameseText.ContainsPattern);

    /// <summary>For rows that are few and matched in memory.</summary>
    public bool AreIn(params IEnumerable<string> texts)
    {
        var folded = VietnameseText.Fold(string.Join(' ', texts));
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
