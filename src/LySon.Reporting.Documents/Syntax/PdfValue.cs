namespace LySon.Reporting.Documents.Syntax;

/// <summary>An object as it stands in a file (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue
{
    /// <summary>Equal in meaning: the order of a dictionary's keys and the spelling of strings and numbers do not matter.</summary>
    public static bool Same(PdfValue? a, PdfValue? b) => (a, b) switch
    {
        (PdfArray x, PdfArray y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => Same(pair.First, pair.Second)),
        (PdfDictionary x, PdfDictionary y) => x.Entries.Count == y.Entries.Count && x.Entries.All(entry => Same(entry.Value, y[entry.Key])),
        (PdfString x, PdfString y) => x.Bytes.AsSpan().SequenceEqual(y.Bytes),
        (PdfStream, _) => false,
        _ => Equals(a, b),
    };
}

internal sealed record PdfNull : PdfValue
{
    public static PdfNull Value { get; } = new();
}

internal sealed record PdfBoolean(bool Value) : PdfValue;

internal sealed record PdfNumber(double Value) : PdfValue;

/// <param name="Value">Without slash and escapes.</param>
internal sealed record PdfName(string Value) : PdfValue;

/// <param name="Start">Where the token begins, its bracket included.</param>
/// <param name="End">Where it is over.</param>
internal sealed record PdfString(byte[] Bytes, int Start, int End) : PdfValue;

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

internal sealed record PdfReference(int Number, int Generation) : PdfValue;

/// <param name="Start">Where its data begin.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, int Start, int Length) : PdfValue;

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public bool Is(string key, string name) => this[key] is PdfName value && value.Value == name;

    public int? Integer(string key) => this[key] is PdfNumber { Value: var value } && value == (int)value ? (int)value : null;

    /// <summary>The same with some entries put in or replaced.</summary>
    public PdfDictionary With(params (string Key, PdfValue Value)[] entries)
    {
        var changed = new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            changed[key] = value;
        return new(changed);
    }
}
