using LySon.Reporting.Documents.Syntax;

namespace LySon.Reporting.Documents.Reading.Contents;

/// <summary>
/// Who draws whom: a form may draw others, and those others still. Before anything is drawn it is known that no form comes back to itself
/// and how much there is to draw in all, where a handful of forms that each draw the next twice would be millions.
/// </summary>
internal sealed class FormCalls
{
    public const long MostTokensOfPage = 2_000_000;
    public const long MostLettersOfPage = 300_000;
    private const int Deepest = 24;
    private const int MostCalls = 200_000;

    private readonly Dictionary<int, (ContentUse Use, IReadOnlyDictionary<string, int> Forms)> forms = [];
    private readonly Dictionary<string, HashSet<int>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (long Tokens, long Letters, int Depth)> known = [];
    private int calls;

    /// <param name="resources">The forms that its own resources name.</param>
    public void Add(int form, ContentUse use, IReadOnlyDictionary<string, int> resources)
    {
        forms[form] = (use, resources);
        foreach (var (name, other) in resources)
            Named(name, other);
    }

    public void Named(string name, int form)
    {
        if (!byName.TryGetValue(name, out var all))
            byName[name] = all = [];
        all.Add(form);
    }

    /// <summary>Tokens that are drawn in all.</summary>
    /// <exception cref="UnreadablePdfException">A form draws itself, or there is more than a page has.</exception>
    public long Page(ContentUse use, IReadOnlyDictionary<string, int> resources)
    {
        var (tokens, letters) = (use.Tokens, use.Letters);
        foreach (var (form, times) in Called(use, resources))
        {
            Weigh(form);
            (tokens, letters) = (Sum(tokens, known[form].Tokens, times), Sum(letters, known[form].Letters, times));
        }

        return tokens <= MostTokensOfPage && letters <= MostLettersOfPage ? tokens : throw UnreadablePdfException.TooComplex();
    }

    /// <summary>Weighs a form after all that it draws; the forms on the way to it are on the stack.</summary>
    private void Weigh(int first)
    {
        var way = new Stack<int>([first]);
        var begun = new HashSet<int>();
        while (way.TryPeek(out var form))
        {
            if (known.ContainsKey(form))
            {
                way.Pop();
                continue;
            }

            var called = forms.TryGetValue(form, out var one) ? Called(one.Use, one.Forms).ToList() : [];
            if ((calls += called.Count) > MostCalls)
                throw UnreadablePdfException.TooComplex();
            if (begun.Add(form))
            {
                foreach (var (other, _) in called.Where(c => !known.ContainsKey(c.Form)))
                    way.Push(begun.Contains(other) ? throw UnreadablePdfException.Circular() : other);
                continue;
            }

            var (tokens, letters, depth) = (one.Use?.Tokens ?? 0, one.Use?.Letters ?? 0, 1);
            foreach (var (other, times) in called)
            {
                if (!known.TryGetValue(other, out var weight))
                    throw UnreadablePdfException.Circular();
                (tokens, letters, depth) = (Sum(tokens, weight.Tokens, times), Sum(letters, weight.Letters, times),
                    Math.Max(depth, weight.Depth + 1));
            }

            known[form] = depth <= Deepest ? (tokens, letters, depth) : throw UnreadablePdfException.TooComplex();
            way.Pop();
        }
    }

    /// <summary>A name that its own resources do not have is looked up in those of whoever draws it, which may be anyone.</summary>
    private IEnumerable<(int Form, int Times)> Called(ContentUse use, IReadOnlyDictionary<string, int> resources) =>
        use.Calls.SelectMany(call =>
        resources.TryGetValue(call.Key, out var own) ? [(own, call.Value)]
            : byName.GetValueOrDefault(call.Key, []).Select(form => (form, call.Value)));

    private static long Sum(long sum, long one, int times) => (long)Math.Min(1e15, sum + ((double)one * times));
}
