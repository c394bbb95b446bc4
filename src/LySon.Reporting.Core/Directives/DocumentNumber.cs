using System.Globalization;

namespace LySon.Reporting.Core.Directives;

/// <summary>How the number and the symbol of a document are written together.</summary>
public static class DocumentNumber
{
    /// <summary>
    /// "817/UBND" for the state's symbols, "50-CV/VP" for the Party's, which carry a "/" of their own between type and office.
    /// A symbol that begins with a year ("2020/NĐ-CP") is the state's. Numbers below 10 are padded (Decree 30/2020, Annex I, box 3).
    /// </summary>
    public static string Join(int number, string symbol)
    {
        var party = symbol.Contains('/') && !(symbol.Length > 4 && symbol[4] == '/'
            && symbol.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0);
        return string.Create(CultureInfo.InvariantCulture, $"{number:00}{(party ? '-' : '/')}{symbol}");
    }
}
