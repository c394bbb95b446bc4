using System.Text.Json.Serialization;

namespace LySon.Reporting.Documents.Model;

/// <summary>
/// A report as Decree 30/2020/NĐ-CP knows it (Annex III, form 1.4): plain facts, no layout. All text is NFC and printable by
/// <see cref="Fonts.OfficialFont"/>; the layout collapses runs of blanks and ignores control characters.
/// </summary>
public sealed record OfficialReport
{
    /// <summary>Box 2, upper line: the body above the issuer, in capitals; null when the form has none.</summary>
    public string? SuperiorBody { get; init; }

    /// <summary>Box 2: the issuer's lines in capitals, such as "ỦY BAN NHÂN DÂN", "HUYỆN LÝ SƠN".</summary>
    public required IReadOnlyList<string> IssuingBody { get; init; }

    /// <summary>Box 3: null in a draft, where room is left for it.</summary>
    public int? Number { get; init; }

    /// <summary>Box 3: such as "BC-UBND".</summary>
    public required string Symbol { get; init; }

    /// <summary>Box 4: such as "Lý Sơn".</summary>
    public required string PlaceName { get; init; }

    /// <summary>Box 4: null in a draft, where room is left for day and month.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Year printed while <see cref="IssuedOn"/> is null; null leaves room for it too.</summary>
    public int? Year { get; init; }

    /// <summary>Box 5a, where the type's name is printed.</summary>
    [JsonPropertyName("typeName")]
    public required DocumentType Type { get; init; }

    /// <summary>Box 5a, or 5b of a letter: the abstract (trích yếu).</summary>
    public required string Abstract { get; init; }

    /// <summary>Box 10b: null for a document that takes the ordinary way.</summary>
    public DeliveryUrgency? Urgency { get; init; }

    /// <summary>Box 11: null for a document that anyone may see.</summary>
    public Circulation? Circulation { get; init; }

    /// <summary>Box 9a, "Kính gửi": none by default; names only, the layout adds dashes and punctuation.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Box 6. Where the last words do not end with "./.", the layout adds it; after a table it gets a line of its own.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    public required Signature Signature { get; init; }

    /// <summary>Box 9b, "Nơi nhận": names only, such as "Lưu: VT"; the layout adds "- ", ";" and the last ".".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Box 13; null leaves it out.</summary>
    public AgencyContact? Contact { get; init; }

    /// <summary>Pages after the signature; with two or more they are numbered I, II, ...</summary>
    public IReadOnlyList<Appendix> Appendices { get; init; } = [];

    /// <summary>
    /// The issuer as written in a sentence, such as "Ủy ban nhân dân huyện Lý Sơn", for the appendices; null takes the capitals of box 2.
    /// </summary>
    public string? IssuerName { get; init; }

    /// <summary>Null prints no address to check the document at.</summary>
    public Verification? Verification { get; init; }

    /// <summary>What the report was made from; null when nobody need read it from the file.</summary>
    public ReportData? Data { get; init; }

    /// <summary>Title for the file's metadata: "Báo cáo số 576/BC-UBND: Tình hình ...".</summary>
    [JsonIgnore]
    public string Title
    {
        get
        {
            var number = Number is { } n ? $" số {OfficialSpelling.DocumentNumber(n, Symbol)}" : "";
            return $"{Type.Name}{number}: {Abstract}";
        }
    }
}
