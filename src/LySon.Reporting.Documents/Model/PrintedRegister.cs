namespace LySon.Reporting.Documents.Model;

/// <summary>Sổ đăng ký văn bản đi: every document that an agency has issued in a year (Decree 30/2020/NĐ-CP, Annex IV).</summary>
public sealed record PrintedRegister
{
    /// <summary>The body above the agency, in capitals; null when it names none.</summary>
    public string? SuperiorBody { get; init; }

    /// <summary>The agency's lines in capitals.</summary>
    public required IReadOnlyList<string> IssuingBody { get; init; }

    public required int Year { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<PrintedEntry> Entries { get; init; }
}

/// <summary>A row of the register. What is not known yet is null or empty and is filled in by hand.</summary>
/// <param name="Number">Number and symbol, such as "05/BC-UBND".</param>
/// <param name="Subject">Type and abstract.</param>
/// <param name="KeptBy">Unit or person that keeps the archive copy.</param>
/// <param name="ReceiptSigned">Who signed for it.</param>
public sealed record PrintedEntry(
    string Number,
    DateOnly IssuedOn,
    string Subject,
    string Signer,
    string Recipients,
    string KeptBy = "",
    int? Copies = null,
    DateOnly? SentOn = null,
    string ReceiptSigned = "",
    string Note = "");
