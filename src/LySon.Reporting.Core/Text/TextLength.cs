namespace LySon.Reporting.Core.Text;

/// <summary>Texts that must fit where they are kept.</summary>
public static class TextLength
{
    /// <summary>The first <paramref name="max"/> characters.</summary>
    public static string Cut(this string text, int max) => text.Length <= max ? text : text[..max];

    /// <summary>At most <paramref name="max"/> characters, the last one "…" where something was left out.</summary>
    public static string Shortened(this string text, int max) => text.Length <= max ? text : text[..(max - 1)] + "…";
}
