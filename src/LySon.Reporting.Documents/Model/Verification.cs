namespace LySon.Reporting.Documents.Model;

/// <summary>
/// Where a reader of the paper checks that the document is genuine: an address, as text and as a QR symbol at the foot of the last page
/// before the appendices. The decree knows no such component, so it is printed only when asked for.
/// </summary>
/// <param name="Address">The whole address that the symbol opens.</param>
/// <param name="Code">What identifies the document, for those who type.</param>
public sealed record Verification(Uri Address, string Code);
