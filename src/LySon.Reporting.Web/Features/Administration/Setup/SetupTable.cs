using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Workers.Sheets;

namespace LySon.Reporting.Web.Features.Administration.Setup;

/// <summary>A sheet as it stands in a file.</summary>
/// <param name="At">Where each of the sheet's columns stands, from 0.</param>
internal sealed record SetupTable(string[] Header, IReadOnlyList<int> At, IReadOnlyList<BookRow> Rows)
{
    /// <summary>The sheets of a file, in the order of <paramref name="sheets"/>.</summary>
    /// <returns>Or why the file is none of the portal's.</returns>
    public static (IReadOnlyList<SetupTable> Tables, string? Error) Of(IReadOnlyList<SetupSheet> sheets, IReadOnlyList<BookRow> rows)
    {
        var tables = new List<SetupTable>();
        var bySheet = rows.ToLookup(r => r.Sheet);
        for (var i = 0; i < sheets.Count; i++)
        {
            if (bySheet[i].ToList() is not [var header, .. var below]) return ([], SetupErrors.NoSheet(sheets[i].Name));
            var names = header.Cells.Select(VietnameseText.Fold).ToList();
            var at = sheets[i].Columns.Select(c => names.IndexOf(VietnameseText.Fold(c.Header))).ToList();
            if (at.Contains(-1))
                return ([], SetupErrors.NoColumn(sheets[i].Name, sheets[i].Columns.Where((_, c) => at[c] < 0).Select(c => c.Header)));
            // A cell may be filled beside the table; a row that has none of its columns is none of its rows.
            tables.Add(new(header.Cells, at, [.. below.Where(r => at.Exists(c => c < r.Cells.Length && r.Cells[c].Length > 0))]));
        }
        return (tables, null);
    }
}
