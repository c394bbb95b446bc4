using System.Text.Json.Serialization;

namespace LySon.Reporting.Documents.Model;

/// <summary>One part of a report's body (box 6 of Annex I).</summary>
/// <param name="Source">
/// Key of what the block was made from, such as a section's key; it survives into the pages, so that a preview can mark the place.
/// </param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(LegalBasis), "legalBasis")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Bullet), "bullet")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block([property: JsonIgnore] string? Source);

/// <summary>A titled line, such as "1. Công tác chỉ đạo", kept with what follows.</summary>
/// <param name="Level">
/// 1 for a section, 2 for a part of it ("1.1. ..."), and so on: the place in the outline, not the look. A level that skips one counts as
/// the next below the heading before.
/// </param>
/// <param name="Look">How it looks.</param>
public sealed record Heading(string Text, string? Source = null, int Level = 1, HeadingLook Look = HeadingLook.Clause) : Block(Source);

/// <summary>The levels of Annex I, box 6, that have a title.</summary>
public enum HeadingLook
{
    /// <summary>Khoản, "1. ...": bold, with the body's indent.</summary>
    Clause,

    /// <summary>Mục, "I. ...": the same in capitals, which the layout makes.</summary>
    Section,

    /// <summary>Phần, "Phần I" and after a line feed its title: bold and centred.</summary>
    Part,
}

/// <summary>Căn cứ: an italic paragraph. The layout ends each with ";" and the last of a row with ".".</summary>
public sealed record LegalBasis(string Text, string? Source = null) : Block(Source);

/// <summary>A justified paragraph with first-line indent. A line feed in the text begins a new line.</summary>
public sealed record Paragraph(string Text, string? Source = null) : Block(Source);

/// <summary>A paragraph that begins with "- ", which the layout adds.</summary>
public sealed record Bullet(string Text, string? Source = null) : Block(Source);
