namespace LySon.Reporting.Documents.Layout.Measures;

/// <summary>
/// Every measure of the official layout as a named value. A profile is never changed once a document was issued with it: a new decree, or a
/// new choice inside this one, is a new profile with its own <see cref="Id"/>. Names end in Mm (millimetres) or Pt (points).
/// </summary>
public sealed record LayoutProfile
{
    /// <summary>Decree 30/2020/NĐ-CP, Annex I, as this product applies it.</summary>
    public static LayoutProfile Decree30 { get; } = new() { Id = "30/2020/ND-CP-1" };

    /// <summary>The profile of a document that names it; null when this version does not know it.</summary>
    public static LayoutProfile? Find(string id) => id == Decree30.Id ? Decree30 : null;

    /// <summary>Name and version, stored with what was printed with it.</summary>
    public required string Id { get; init; }

    // Part I.2-I.4: page.

    /// <summary>A4 portrait.</summary>
    public double PageWidthMm { get; init; } = 210;

    public double PageHeightMm { get; init; } = 297;

    /// <summary>Decree: 20-25 mm.</summary>
    public double TopMarginMm { get; init; } = 20;

    /// <summary>Decree: 20-25 mm.</summary>
    public double BottomMarginMm { get; init; } = 20;

    /// <summary>Decree: 30-35 mm.</summary>
    public double LeftMarginMm { get; init; } = 30;

    /// <summary>Decree: 15-20 mm.</summary>
    public double RightMarginMm { get; init; } = 20;

    /// <summary>Part I.7: 13-14 pt, upright, centred in the top margin, from page 2.</summary>
    public double PageNumberPt { get; init; } = 14;

    /// <summary>From the page's top edge to the page number's baseline.</summary>
    public double PageNumberBaselineMm { get; init; } = 13;

    // Boxes 1-4: the head of page 1, two columns.

    /// <summary>Width of the left column (boxes 2 and 3); the right one (boxes 1 and 4) has the rest of the line.</summary>
    public double HeadLeftColumnMm { get; init; } = 65;

    /// <summary>Blank between the two columns, taken from the left one.</summary>
    public double HeadGutterMm { get; init; } = 2;

    /// <summary>Box 1: 12-13 pt bold. 12, because at 13 the national name (95.7 mm) is wider than its column.</summary>
    public double NationalNamePt { get; init; } = 12;

    /// <summary>Box 1: 13-14 pt bold; 13 goes with a national name of 12.</summary>
    public double MottoPt { get; init; } = 13;

    /// <summary>Box 2: 12-13 pt; superior body regular, issuing body bold; the size of the national name.</summary>
    public double IssuingBodyPt { get; init; } = 12;

    /// <summary>Box 2: rule of 1/3-1/2 of the line's width.</summary>
    public double IssuingBodyRuleShare { get; init; } = 0.42;

    /// <summary>Box 3: 13 pt.</summary>
    public double NumberPt { get; init; } = 13;

    /// <summary>Box 4: 13-14 pt italic.</summary>
    public double PlaceAndDatePt { get; init; } = 13;

    /// <summary>From the rules of boxes 1 and 2 to the top of the line of boxes 3 and 4.</summary>
    public double HeadRowGapPt { get; init; } = 8;

    // Box 5b: a letter's subject.

    /// <summary>Box 5b: 12-13 pt, regular.</summary>
    public double SubjectPt { get; init; } = 12;

    /// <summary>Box 5b: 6 pt below number and symbol.</summary>
    public double SubjectGapPt { get; init; } = 6;

    // Box 5a: type name and abstract.

    /// <summary>Box 5a: 13-14 pt bold, type name and abstract.</summary>
    public double TitlePt { get; init; } = 14;

    public double SpaceBeforeTitlePt { get; init; } = 16;

    /// <summary>Greatest width of the abstract's lines as a share of the text's width.</summary>
    public double AbstractWidthShare { get; init; } = 0.9;

    /// <summary>Box 5a: rule of 1/3-1/2 of the abstract's last line.</summary>
    public double AbstractRuleShare { get; init; } = 0.42;

    /// <summary>From the rule under the abstract to what follows.</summary>
    public double SpaceAfterTitlePt { get; init; } = 12;

    /// <summary>Thickness of the rules under boxes 1, 2 and 5a.</summary>
    public double RulePt { get; init; } = 0.75;

    /// <summary>From the text's line box to the rule under it.</summary>
    public double RuleGapPt { get; init; } = 2.5;

    // Box 6: body.

    /// <summary>Box 6: 13-14 pt. 14, the size of the original report and the easier one to read on paper.</summary>
    public double BodyPt { get; init; } = 14;

    /// <summary>Box 6: 1 or 1.27 cm.</summary>
    public double FirstLineIndentMm { get; init; } = 12.7;

    /// <summary>Box 6: at least 6 pt between paragraphs.</summary>
    public double ParagraphGapPt { get; init; } = 6;

    /// <summary>
    /// Distance of baselines as a multiple of the size: Tinos' own single spacing (ascent 0.891 + descent 0.216 + gap 0.042). Decree:
    /// single to 1.5 lines.
    /// </summary>
    public double LineSpacing { get; init; } = 1.15;

    /// <summary>
    /// The part of the size that lies between the top of a line's box and its baseline: more than the tallest Vietnamese letter (Ẵ, 0.916),
    /// so that no accent leaves the margin or the cell.
    /// </summary>
    public double AscentShare { get; init; } = 0.92;

    // Tables: the decree gives no size; 11-12 pt is the practice.

    public double TablePt { get; init; } = 12;

    public double CellPaddingMm { get; init; } = 1.6;

    /// <summary>Blank above and below a cell's text.</summary>
    public double CellPaddingTopPt { get; init; } = 2;

    public double BorderPt { get; init; } = 0.5;

    /// <summary>Above and below a table.</summary>
    public double TableGapPt { get; init; } = 6;

    /// <summary>
    /// A row that fits on the next page moves there whole if at most this much of the page stays blank; otherwise it is split.
    /// </summary>
    public double RowKeepWholeLossMm { get; init; } = 18;

    // Boxes 10b and 11: stamps.

    /// <summary>Boxes 10b and 11: 13-14 pt bold.</summary>
    public double StampPt { get; init; } = 13;

    /// <summary>Box 10b: every stamp is 8 mm high; box 11 follows it.</summary>
    public double StampHeightMm { get; init; } = 8;

    /// <summary>Box 10b, KHẨN: 20 x 8 mm.</summary>
    public double UrgentStampMm { get; init; } = 20;

    /// <summary>Box 10b, THƯỢNG KHẨN: 40 x 8 mm.</summary>
    public double VeryUrgentStampMm { get; init; } = 40;

    /// <summary>Box 10b, HỎA TỐC: 30 x 8 mm.</summary>
    public double ExpressStampMm { get; init; } = 30;

    /// <summary>Box 11: blank between the words and the frame at the sides; the decree says "cân đối" only.</summary>
    public double CirculationPaddingMm { get; init; } = 3;

    /// <summary>From the line of boxes 3 and 4 to the stamps.</summary>
    public double SpaceBeforeStampPt { get; init; } = 8;

    // Box 13: the issuer's address.

    /// <summary>Box 13: 11-12 pt.</summary>
    public double ContactPt { get; init; } = 11;

    /// <summary>Least distance from the body to the rule above the address.</summary>
    public double SpaceBeforeContactPt { get; init; } = 6;

    // Part III.1: appendices.

    /// <summary>"Phụ lục I": 14 pt bold.</summary>
    public double AppendixLabelPt { get; init; } = 14;

    /// <summary>Title: 13-14 pt bold, capitals.</summary>
    public double AppendixTitlePt { get; init; } = 14;

    /// <summary>"(Kèm theo ...)": 13-14 pt italic.</summary>
    public double AppendixNotePt { get; init; } = 14;

    // An address to check the document at: no component of the decree, so in its smallest size.

    public double VerificationPt { get; init; } = 11;

    /// <summary>Side of the QR symbol without its quiet zone.</summary>
    public double VerificationSymbolMm { get; init; } = 20;

    // Boxes 7a, 7b, 9a, 9b.

    /// <summary>Box 7a and 7b: 13-14 pt bold.</summary>
    public double SignaturePt { get; init; } = 14;

    /// <summary>Room between 7a and 7b for signature and seal.</summary>
    public double SignatureRoomMm { get; init; } = 27;

    public double SpaceBeforeSignaturePt { get; init; } = 10;

    /// <summary>Width of the left part (9b); the right half (7a, 7b) has the rest.</summary>
    public double RecipientsColumnMm { get; init; } = 78;

    /// <summary>Box 9b: "Nơi nhận:" 12 pt bold italic.</summary>
    public double RecipientsTitlePt { get; init; } = 12;

    /// <summary>Box 9b: the list in 11 pt.</summary>
    public double RecipientsPt { get; init; } = 11;

    /// <summary>Box 9a: 13-14 pt.</summary>
    public double AddressedToPt { get; init; } = 14;

    /// <summary>Least number of lines of a paragraph or cell on either side of a page break.</summary>
    public int LeastLinesTogether { get; init; } = 2;
}
