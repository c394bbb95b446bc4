using System.Globalization;

namespace LySon.Reporting.Core.Directives;

/// <summary>How the number and the symbol of a document are written together.</summary>
public static class DocumentNumber
{
    /// <summary>"BC-UBND" (Decree 30/2020, Annex I, box 3); of a letter, which has no code, "UBND-VHTT", or "UBND" where no unit is named.</summary>
    /// <param name="unit">The unit that drafted a letter.</param>
    public static string Symbol(string typeCode, string agency, string unit = "") =>
        typeCode.Length > 0 ? $"{typeCode}-{agency}" : unit.Length > 0 ? $"{agency}-{unit}" : agency;

    /// <summary>
    /// "817/UBND" for the state's symbols, "50-CV/VP" for the Party's, which carry a "/" of their own between type and office.
    /// A symbol that begins with a year ("2020/NĐ-CP") is the state's. Numbers below 10 are padded (Decree 30/2020, Annex I, box 3).
    /// </summary>
    public static string Join(int number, string symbol)
    {
        var party = symbol.Contains('/') && !(symbol.Length > 4 && symbol[4] == '/' && symbol.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0);
        return string.Create(CultureInfo.InvariantCulture, $"{number:00}{(party ? '-' : '/')}{symbol}");
    }
}
