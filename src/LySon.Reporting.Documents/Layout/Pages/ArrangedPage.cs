namespace LySon.Reporting.Documents.Layout.Pages;

/// <summary>The blank between boxes 7a and 7b. Points, from the page's upper left corner, y downwards.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Center">The line on which position and name are centred.</param>
public sealed record SignatureRoom(int Page, double Center, double Top, double Height);

/// <summary>One page. Operations are in reading order.</summary>
/// <param name="Number">Its place in the file, from 1; what is printed on the pages of an appendix begins with 1 again.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record ArrangedPage(int Number, double Width, double Height, IReadOnlyList<DrawOperation> Operations);
