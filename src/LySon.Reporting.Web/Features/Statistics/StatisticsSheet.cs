using System.Globalization;
using System.Text;
using LySon.Reporting.Core.Text;
using LySon.Reporting.Documents.Model;
using MiniExcelLibs;

namespace LySon.Reporting.Web.Features.Statistics;

/// <summary>
/// A table as a workbook or as comma-separated text (RFC 4180, UTF-8 with its mark, so that a spreadsheet knows the letters).
/// </summary>
internal static class StatisticsSheet
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    /// <summary>A name of a sheet is at most this long.</summary>
    private const int SheetNameMaxLength = 31;

    public static async Task<(byte[] Bytes, string Type)> CreateAsync(StatisticsTable table, string format)
    {
        if (format == Csv) return ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(table))], "text/csv; charset=utf-8");
        var rows = table.Rows.Select(row => table.Columns.Select((column, i) =>
            (column.Name, Value: row.Cells[i] ?? StatisticsRow.Unreported))
            .ToDictionary(cell => cell.Name, cell => (object?)cell.Value));
        using var file = new MemoryStream();
        var name = table.Title.Replace('/', '-');
        await file.SaveAsAsync(rows, sheetName: name.Cut(SheetNameMaxLength));
        return (file.ToArray(), MediaTypes.Xlsx);
    }

    private static string Text(StatisticsTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns.Select(c => (object?)c.Name));
        foreach (var row in table.Rows) Line(text, row.Cells);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells) => text.AppendJoin(',', cells.Select(Field)).Append("\r\n");

    private static string Field(object? cell)
    {
        if (cell is long or int) return Convert.ToString(cell, CultureInfo.InvariantCulture)!;
        var words = cell?.ToString() ?? StatisticsRow.Unreported;
        // Names come from the public, and a spreadsheet would run what begins like a formula.
        if (words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t') words = "'" + words;
        return words.AsSpan().ContainsAny(",\"\r\n") ? $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : words;
    }
}
