using LySon.Reporting.Core.Scans.Imports;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Web.Infrastructure.Workers;

namespace LySon.Reporting.Web.Features.Scans.Imports;

/// <summary>
/// An uploaded table as far as it has been read: what its columns are called and how many rows there are, never the rows themselves.
/// </summary>
/// <param name="Headers">Of the first row.</param>
internal sealed record CountSheet(IReadOnlyList<string> Headers)
{
    public const int ColumnsMin = 3;
    public const string Accepted = ".xlsx,.csv";

    /// <summary>Rows that a person sees before the table is taken over, and characters of a cell that there is room for.</summary>
    private const int RowsShown = 8;
    private const int CellShown = 60;

    private readonly List<string[]> first = [];

    /// <summary>The first rows below the headers, shortened.</summary>
    public IReadOnlyList<string[]> First => first;

    /// <summary>Those below the headers, blank ones too, so that a row keeps its number: the first is row 2.</summary>
    public int Rows { get; private set; }

    /// <param name="begin">Told of the headers; gives whoever wants each row with its number, or nobody.</param>
    /// <returns>The table read to its end, or why not.</returns>
    /// <exception cref="FileRefusedException">There is no worker to read it now.</exception>
    public static async Task<(CountSheet? Sheet, string? Error)> ReadAsync(
        IAsyncEnumerable<string[]> rows, Func<CountSheet, Action<int, string[]>?>? begin = null)
    {
        CountSheet? sheet = null;
        Action<int, string[]>? take = null;
        try
        {
            await foreach (var row in rows)
            {
                if (sheet is not null)
                {
                    sheet.Add(row);
                    take?.Invoke(sheet.Rows + 1, row);
                    continue;
                }
                if (row.Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).Count() < ColumnsMin) return (
                    null, ImportErrors.NoColumns);
                sheet = new([.. row.Select(h => h.Cut(ColumnChoice.HeaderMaxLength))]);
                take = begin?.Invoke(sheet);
            }
        }
        catch (FileRefusedException refusal) when (!refusal.IsBusy)
        {
            return (null, refusal.Message);
        }
        return sheet is null ? (null, ImportErrors.NoColumns) : sheet.Rows == 0 ? (null, ImportErrors.Empty) : (sheet, null);
    }

    public int Column(string header) => Headers.ToList().IndexOf(header);

    private void Add(string[] row)
    {
        if (Rows++ < RowsShown) first.Add([.. row.Select(c => c.Shortened(CellShown))]);
    }
}
