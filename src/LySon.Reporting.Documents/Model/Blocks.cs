namespace LySon.Reporting.Documents.Model;

/// <summary>One part of a report's body (box 6 of Annex I).</summary>
/// <param name="Source">
/// Key of what the block was made from, such as a section's key; it survives into the pages, so that a preview can mark the place.
/// </param>
public abstract record Block(string? Source);

/// <summary>A titled line, such as "1. Công tác chỉ đạo": bold, with the body's indent, and kept with what follows.</summary>
public sealed record Heading(string Text, string? Source = null) : Block(Source);

/// <summary>A justified paragraph with first-line indent. A line feed in the text begins a new line.</summary>
public sealed record Paragraph(string Text, string? Source = null) : Block(Source);

/// <summary>A paragraph that begins with "- ", which the layout adds.</summary>
public sealed record Bullet(string Text, string? Source = null) : Block(Source);
