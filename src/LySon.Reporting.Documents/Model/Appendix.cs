namespace LySon.Reporting.Documents.Model;

/// <summary>
/// An appendix (Decree 30/2020/NĐ-CP, Annex I, part III.1): pages of its own after the signature, numbered from 1 again. Its number and the
/// reference to the document ("Kèm theo ...") are made from the report; the body must mention it somewhere.
/// </summary>
/// <param name="Title">Tên phụ lục; printed in capitals. May be empty.</param>
/// <param name="Blocks">Its content, as in the body.</param>
/// <param name="Landscape">Null: across the page where a table is too wide for the upright page.</param>
public sealed record Appendix(string Title, IReadOnlyList<Block> Blocks, bool? Landscape = null);
