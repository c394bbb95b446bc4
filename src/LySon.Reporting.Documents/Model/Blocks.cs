using System.Text.Json.Serialization;

namespace LySon.Reporting.Documents.Model;

/// <summary>One part of a report's body (box 6 of Annex I).</summary>
/// <param name="Source">
/// Key of what the block was made from, such as a section's key; it survives into the pages, so that a preview can mark the place.
/// </param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Bullet), "bullet")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block([property: JsonIgnore] string? Source);

/// <summary>A titled line, such as "1. Công tác chỉ đạo": bold, with the body's indent, and kept with what follows.</summary>
/// <param name="Level">
/// 1 for a section, 2 for a part of it ("1.1. ..."), and so on: the place in the outline, not the look. A level that skips one counts as the
/// next below the heading before.
/// </param>
public sealed record Heading(string Text, string? Source = null, int Level = 1) : Block(Source);

/// <summary>A justified paragraph with first-line indent. A line feed in the text begins a new line.</summary>
public sealed record Paragraph(string Text, string? Source = null) : Block(Source);

/// <summary>A paragraph that begins with "- ", which the layout adds.</summary>
public sealed record Bullet(string Text, string? Source = null) : Block(Source);
