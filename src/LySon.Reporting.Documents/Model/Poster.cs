namespace LySon.Reporting.Documents.Model;

/// <summary>What is hung up at a venue so that people scan its code.</summary>
/// <param name="Agency">The office that counts, as people know it: "UBND huyện Lý Sơn".</param>
/// <param name="Link">The whole address that the code opens.</param>
/// <param name="Code">The code in the address, for those who type or read it aloud.</param>
public sealed record Poster(string Name, string Address, string Agency, Uri Link, string Code);

/// <summary>What is printed for a venue. All are on A4.</summary>
public enum PosterForm
{
    /// <summary>A page to hang up; the symbol is 15 cm wide.</summary>
    Wall,

    /// <summary>A page to fold in the middle, so that the code stands on a table and is seen from both sides; 9 cm.</summary>
    Tent,

    /// <summary>Twelve to cut out, 5 cm each: one venue twelve times, or up to twelve venues.</summary>
    Sheet,
}
