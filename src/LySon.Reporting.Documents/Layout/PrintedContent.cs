using LySon.Reporting.Documents.Model;

namespace LySon.Reporting.Documents.Layout;

/// <summary>What the pages of a document were made from, as far as tags, bookmarks and metadata need it.</summary>
/// <param name="Title">For the file and its first bookmark.</param>
/// <param name="IssuedOn">Null for a draft.</param>
/// <param name="Blocks">What <see cref="Origin.Block"/> counts: the body, then the blocks of the appendices.</param>
/// <param name="Appendices">A bookmark's text for each.</param>
/// <param name="HasAddressList">Whether box 9a is a list; a single addressee stands in a sentence.</param>
internal sealed record PrintedContent(
    string Title, DateOnly? IssuedOn, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Appendices, bool HasAddressList)
{
    public static PrintedContent Of(OfficialReport report) => new(
        report.Title,
        report.IssuedOn,
        [.. ClosingMark.Close(report.Body), .. report.Appendices.SelectMany(appendix => appendix.Blocks)],
        [.. report.Appendices.Select((appendix, i) => AppendixText.Bookmark(report, i))],
        report.AddressedTo.Count > 1);
}
