namespace LySon.Reporting.Documents.Layout.Inline;

/// <summary>A line as broken.</summary>
/// <param name="Characters">A slice of the text that was broken.</param>
/// <param name="Indent">Points from the left edge of the text's box.</param>
/// <param name="Width">Points as drawn, word spacing included.</param>
/// <param name="WordSpacing">Points added to every blank.</param>
internal readonly record struct TextLine(ReadOnlyMemory<char> Characters, double Indent, double Width, double WordSpacing)
{
    /// <summary>True when a blank that the end of the line swallows parts the last word from what follows.</summary>
    public bool BlankAfter { get; init; }

    /// <summary>How many of the first characters are a list item's label: its dash and the blank behind it.</summary>
    public int LabelLength { get; init; }

    /// <summary>The characters as a new string.</summary>
    public string Text => Characters.ToString();
}

/// <summary>How the lines of a text fill their width.</summary>
internal enum LineFit
{
    /// <summary>Flush on both sides, the last line excepted.</summary>
    Justified,

    /// <summary>As few lines as possible, each as full as possible.</summary>
    Ragged,

    /// <summary>As few lines as possible, all about equally long: for centred text.</summary>
    Balanced,
}
