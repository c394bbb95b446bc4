using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>What the pages of a document were made from, as far as tags, bookmarks and metadata need it.</summary>
/// <param name="Title">For the file and its first bookmark.</param>
/// <param name="IssuedOn">Null for a draft.</param>
/// <param name="Blocks">What <see cref="PartOrigin.Block"/> counts: the body, then the blocks of the appendices.</param>
/// <param name="Appendices">A bookmark's text for each.</param>
/// <param name="HasAddressList">Whether box 9a is a list; a single addressee stands in a sentence.</param>
internal sealed record PrintedContent(
    string Title, DateOnly? IssuedOn, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Appendices, bool HasAddressList);
